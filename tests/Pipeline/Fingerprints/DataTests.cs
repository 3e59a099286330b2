namespace Hormesis.Pipeline.Tests.Fingerprints;

/// <summary>Types that serializers read by reflection.</summary>
public sealed class DataTests
{
    private const string Save = "System.Text.Json.JsonSerializer.Serialize(new Config { Rate = 1, Inner = new() { Depth = 2 } });";

    [Fact]
    public void An_attributes_argument() => Change.Of(
        Save,
        Config("[System.Text.Json.Serialization.JsonPropertyName(\"rate\")] public required double Rate { get; init; }"),
        Config("[System.Text.Json.Serialization.JsonPropertyName(\"Rate\")] public required double Rate { get; init; }"))
        .ReachesNearOnly("Study.Config.Rate");

    [Fact]
    public void A_named_argument_of_an_attribute() => Change.Of(
        Save,
        Config("[System.ComponentModel.DataAnnotations.Range(0.0, 1.0)] public required double Rate { get; init; }"),
        Config("[System.ComponentModel.DataAnnotations.Range(0.0, 1.0, MinimumIsExclusive = true)] public required double Rate { get; init; }"))
        .ReachesNearOnly("Study.Config.Rate");

    [Fact]
    public void A_property_that_no_code_reads() => Change.Of(
        Save,
        Config("public required double Rate { get; init; }"),
        Config("public required double Rate { get; init; } public double More => 2;"))
        .ReachesNearOnly("Study.Config (members)");

    [Fact]
    public void A_property_of_a_record_within() => Change.Of(
        Save,
        Config("public required double Rate { get; init; }", "public int Depth { get; init; }"),
        Config("public required double Rate { get; init; }", "public int Depth { get; init; } public int Width => 1;"))
        .ReachesNearOnly("Study.Inner (members)");

    [Fact]
    public void A_class_that_no_code_makes_and_JSON_is_read_into() => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config { public double Rate { get; init; } = 1; }",
        "class Config { public double Rate { get; init; } = 2; }")
        .ReachesNearOnly("Study.Config.<Rate>k__BackingField");

    [Fact]
    public void A_class_that_no_code_makes_and_a_generic_type_reads() => Change.Of(
        "new Reader<Config>().Read();",
        "class Reader<T> { public object? Read() => System.Text.Json.JsonSerializer.Deserialize<T>(\"{}\"); } class Config { public double Rate { get; init; } = 1; }",
        "class Reader<T> { public object? Read() => System.Text.Json.JsonSerializer.Deserialize<T>(\"{}\"); } class Config { public double Rate { get; init; } = 2; }")
        .ReachesNearOnly("Study.Config.<Rate>k__BackingField");

    [Fact]
    public void Whether_a_property_may_be_null() => Change.Of(
        Save,
        Config("public required double Rate { get; init; } public string Name { get; init; } = \"\";"),
        Config("public required double Rate { get; init; } public string? Name { get; init; } = \"\";"))
        .ReachesNearOnly("Study.Config (members)");

    [Fact]
    public void What_an_attribute_of_ours_does() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "class Config { [Unit(\"mm\")] public int Size { get; set; } } class UnitAttribute(string unit) : Attribute { public string Unit => unit; }",
        "class Config { [Unit(\"mm\")] public int Size { get; set; } } class UnitAttribute(string unit) : Attribute { public string Unit => unit + \"s\"; }")
        .ReachesNearOnly("Study.UnitAttribute.get_Unit()");

    [Fact]
    public void A_type_that_only_an_attribute_names() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "[System.ComponentModel.TypeConverter(typeof(Converter))] class Config; class Converter : System.ComponentModel.TypeConverter { public override bool GetPropertiesSupported(System.ComponentModel.ITypeDescriptorContext? c) => true; }",
        "[System.ComponentModel.TypeConverter(typeof(Converter))] class Config; class Converter : System.ComponentModel.TypeConverter { public override bool GetPropertiesSupported(System.ComponentModel.ITypeDescriptorContext? c) => false; }")
        .ReachesNearOnly("Study.Converter.GetPropertiesSupported(ITypeDescriptorContext)");

    [Fact]
    public void The_order_of_a_records_properties_changes_nothing() => Change.Of(
        "Read(\"{}\"); static void Read(string json) => System.Text.Json.JsonSerializer.Deserialize<Config>(json);",
        "record Config { public int A { get; init; } = 1; public string? B { get; init; } = \"b\"; public List<int> C { get; } = new() { 1, 2 }; }",
        "record Config { public List<int> C { get; } = new() { 1, 2 }; public string? B { get; init; } = \"b\"; public int A { get; init; } = 1; }")
        .ReachesNothing();

    [Fact]
    public void The_order_of_properties_that_are_written_as_JSON() => Change.Of(
        Save,
        Config("public required double Rate { get; init; }", "public int Depth { get; init; } public int Width { get; init; }"),
        Config("public required double Rate { get; init; }", "public int Width { get; init; } public int Depth { get; init; }"))
        .ReachesNearOnly("Study.Inner (order of properties)");

    /// <summary>The compiler writes the annotation that most members share on the type.</summary>
    [Fact]
    public void Nullable_annotations_of_other_members_change_nothing() => Change.Of(
        "Read(\"{}\"); static void Read(string json) => System.Text.Json.JsonSerializer.Deserialize<Config>(json);",
        "class Config { public string A { get; init; } = \"\"; public int B { get; init; } }",
        "class Config { public string A { get; init; } = \"\"; public int B { get; init; } public void X(string? a, string? b, string? c) {} public static string? Y() => null; }")
        .ReachesNothing();

    private static string Config(string rate, string depth = "public int Depth { get; init; }") =>
        $$"""record Config { {{rate}} public required Inner Inner { get; init; } } record Inner { {{depth}} }""";
}

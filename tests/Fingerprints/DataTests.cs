namespace Hormesis.Fingerprints.Tests;

/// <summary>Types that serializers read by reflection.</summary>
public sealed class DataTests
{
    private const string Save =
        "System.Text.Json.JsonSerializer.Serialize(new Config { Rate = 1, Inner = new() { Depth = 2 } });";

    [Fact]
    public void An_attributes_argument() => Change.Of(
        Save,
        Config(
            "[System.Text.Json.Serialization.JsonPropertyName(\"rate\")] public required double Rate { get; init; }"),
        Config(
            "[System.Text.Json.Serialization.JsonPropertyName(\"Rate\")] public required double Rate { get; init; }"))
        .ReachesNearOnly("Study.Config.Rate");

    [Fact]
    public void A_named_argument_of_an_attribute() => Change.Of(
        Save,
        Config("[System.ComponentModel.DataAnnotations.Range(0.0, 1.0)] public required double Rate { get; init; }"),
        Config("[System.ComponentModel.DataAnnotations.Range(0.0, 1.0, MinimumIsExclusive = true)] public " +
            "required double Rate { get; init; }"))
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

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public void An_attribute_of_a_record_that_is_written_as_an_object(string kind) => Change.Of(
        "object config = new Config(); System.Text.Json.JsonSerializer.Serialize(config, config.GetType());",
        kind + " Config { [System.Text.Json.Serialization.JsonPropertyName(\"a\")] public int Depth { get; set; } }",
        kind + " Config { [System.Text.Json.Serialization.JsonPropertyName(\"b\")] public int Depth { get; set; } }")
        .ReachesNearOnly("Study.Config.Depth");

    [Fact]
    public void A_class_that_no_code_makes_and_JSON_is_read_into() => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config { public double Rate { get; init; } = 1; }",
        "class Config { public double Rate { get; init; } = 2; }")
        .ReachesNearOnly("Study.Config..ctor()");

    [Theory]
    [InlineData("class Config { public double Rate { private get; set; } }", "Study.Config.get_Rate()")]
    [InlineData("class Config { public required double Rate { get; set; } }", "Study.Config.Rate")]
    [InlineData("class Config { public double Rate { get; set; } public int More; }", "Study.Config (members)")]
    [InlineData("class Config : Base { public double Rate { get; set; } }", "Study.Base (members)")]
    public void What_a_reader_of_JSON_sees_of_a_class_that_no_code_makes(string after, string member) => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config { public double Rate { get; set; } }",
        after + "class Base { public int Depth { get; set; } }")
        .ReachesNearOnly(member);

    [Fact]
    public void A_property_of_the_base_of_a_class_that_no_code_makes() => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config : Base; class Base { public int Depth { get; set; } }",
        "class Config : Base; class Base { public int Depth { get; set; } public int Width { get; set; } }")
        .ReachesNearOnly("Study.Base (members)");

    [Fact]
    public void A_property_of_a_class_within_one_that_no_code_makes() => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config { public Inner? Inner { get; set; } } class Inner { public int Depth { get; set; } }",
        "class Config { public Inner? Inner { get; set; } } class Inner { public int Depth { get; set; } public " +
            "int Width { get; set; } }")
        .ReachesNearOnly("Study.Inner (members)");

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    public void A_property_that_a_records_text_tells(string kind) => Change.Of(
        "Console.Write(new Config(1));",
        kind + " Config(int Rate) { public int More => Rate * 2; }",
        kind + " Config(int Rate) { public int More => Rate * 3; }")
        .ReachesNearOnly("Study.Config.get_More()");

    [Fact]
    public void A_class_that_no_code_makes_and_a_generic_type_reads() => Change.Of(
        "new Reader<Config>().Read();",
        "class Reader<T> { public object? Read() => System.Text.Json.JsonSerializer.Deserialize<T>(\"{}\"); } " +
            "class Config { public double Rate { get; init; } = 1; }",
        "class Reader<T> { public object? Read() => System.Text.Json.JsonSerializer.Deserialize<T>(\"{}\"); } " +
            "class Config { public double Rate { get; init; } = 2; }")
        .ReachesNearOnly("Study.Config..ctor()");

    [Fact]
    public void Whether_a_property_may_be_null() => Change.Of(
        Save,
        Config("public required double Rate { get; init; } public string Name { get; init; } = \"\";"),
        Config("public required double Rate { get; init; } public string? Name { get; init; } = \"\";"))
        .ReachesNearOnly("Study.Config (members)");

    [Fact]
    public void What_an_attribute_of_ours_does() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "class Config { [Unit(\"mm\")] public int Size { get; set; } } class UnitAttribute(string unit) : " +
            "Attribute { public string Unit => unit; }",
        "class Config { [Unit(\"mm\")] public int Size { get; set; } } class UnitAttribute(string unit) : " +
            "Attribute { public string Unit => unit + \"s\"; }")
        .ReachesNearOnly("Study.UnitAttribute.get_Unit()");

    [Fact]
    public void A_type_that_only_an_attribute_names() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "[System.ComponentModel.TypeConverter(typeof(Converter))] class Config; class Converter : " +
            "System.ComponentModel.TypeConverter { public override bool " +
            "GetPropertiesSupported(System.ComponentModel.ITypeDescriptorContext? c) => true; }",
        "[System.ComponentModel.TypeConverter(typeof(Converter))] class Config; class Converter : " +
            "System.ComponentModel.TypeConverter { public override bool " +
            "GetPropertiesSupported(System.ComponentModel.ITypeDescriptorContext? c) => false; }")
        .ReachesNearOnly("Study.Converter.GetPropertiesSupported(ITypeDescriptorContext)");

    [Fact]
    public void A_type_that_only_a_named_argument_of_an_attribute_names() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "[Reads(Type = typeof(Unit))] class Config; class ReadsAttribute : Attribute { public Type? Type { get; " +
            "set; } } class Unit { public Unit() => Console.Write(1); }",
        "[Reads(Type = typeof(Unit))] class Config; class ReadsAttribute : Attribute { public Type? Type { get; " +
            "set; } } class Unit { public Unit() => Console.Write(2); }")
        .ReachesNearOnly("Study.Unit..ctor()");

    [Theory]
    [InlineData("new Config().Go(1);", "class Config { #public void Go(int by) { } }", "Study.Config.Go(int)")]
    [InlineData("new Config().Go(1);", "class Config { public void Go(#int by) { } }", "Study.Config.Go(int)")]
    [InlineData("Console.Write(typeof(Config).GetFields());", "class Config { #public int Size; }",
        "Study.Config.Size")]
    [InlineData("Console.Write(typeof(Arm).GetFields());", "enum Arm { #Replace }", "Study.Arm")]
    [InlineData("Console.Write(typeof(Config));", "#class Config;", "Study.Config")]
    public void What_an_attribute_says_of(string near, string declaration, string member) => Change.Of(
        near,
        declaration.Replace("#", "[System.ComponentModel.Description(\"a\")] ", StringComparison.Ordinal),
        declaration.Replace("#", "[System.ComponentModel.Description(\"b\")] ", StringComparison.Ordinal))
        .ReachesNearOnly(member);

    /// <summary>JSON goes by it.</summary>
    [Fact]
    public void The_name_of_a_constructors_parameter() => Change.Of(
        "System.Text.Json.JsonSerializer.Deserialize<Config>(\"{}\");",
        "class Config { public Config(int depth) { Depth = depth; } public int Depth { get; } }",
        "class Config { public Config(int width) { Depth = width; } public int Depth { get; } }")
        .ReachesNearOnly("Study.Config..ctor(int)");

    [Fact]
    public void A_type_that_only_an_attributes_list_names() => Change.Of(
        "Console.Write(typeof(Config).GetProperties());",
        "[Reads(typeof(Near), typeof(Unit))] class Config; class ReadsAttribute(params Type[] types) : Attribute " +
            "{ public Type[] Types => types; } class Unit { public Unit() => Console.Write(1); }",
        "[Reads(typeof(Near), typeof(Unit))] class Config; class ReadsAttribute(params Type[] types) : Attribute " +
            "{ public Type[] Types => types; } class Unit { public Unit() => Console.Write(2); }")
        .ReachesNearOnly("Study.Unit..ctor()");

    [Fact]
    public void The_order_of_properties_that_are_written_as_JSON() => Change.Of(
        Save,
        Config("public required double Rate { get; init; }",
            "public int Depth { get; init; } public int Width { get; init; }"),
        Config("public required double Rate { get; init; }",
            "public int Width { get; init; } public int Depth { get; init; }"))
        .ReachesNearOnly("Study.Inner (members)");

    [Fact]
    public void The_order_of_a_bases_properties_that_are_written_as_JSON() => Change.Of(
        "System.Text.Json.JsonSerializer.Serialize(new Config());",
        "class Config : Base; class Base { public int Depth { get; init; } public int Width { get; init; } }",
        "class Config : Base; class Base { public int Width { get; init; } public int Depth { get; init; } }")
        .ReachesNearOnly("Study.Base (members)");

    /// <summary>The compiler writes the annotation that most members share on the type.</summary>
    [Fact]
    public void Nullable_annotations_of_other_members_change_nothing() => Change.Of(
        "Read(\"{}\"); static void Read(string json) => System.Text.Json.JsonSerializer.Deserialize<Config>(json);",
        "class Config { public string A { get; init; } = \"\"; public int B { get; init; } }",
        "class Config { public string A { get; init; } = \"\"; public int B { get; init; } public void X(string? " +
            "a, string? b, string? c) {} public static string? Y() => null; }")
        .ReachesNothing();

    private static string Config(string rate, string depth = "public int Depth { get; init; }") =>
        $$"""record Config { {{rate}} public required Inner Inner { get; init; } } record Inner { {{depth}} }""";
}

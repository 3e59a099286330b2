using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Hormesis.Stages.Tests;

/// <summary>Parameters are written as <see cref="JsonSerializer"/> writes and reads them.</summary>
public sealed class ParametersJsonTests
{
    private static readonly Everything Full = new()
    {
        Text = "a\"ü",
        Flag = true,
        Number = -3,
        Long = 1L << 40,
        Ratio = 0.1,
        Single = 0.1f,
        Optional = 7,
        Dose = new(1, 6),
        Colour = Colour.DarkRed,
        OptionalColour = Colour.White,
        Doses = [new(1, 2), Fraction.One],
        Names = ["a", "b"],
        Weights = [1, 2.5],
        Shapes = [new Square { Side = 2 }, new Circle { Radius = 1.5, Note = "round" }],
        Shape = new Circle { Radius = 3 },
        ByColour = new() { [Colour.DarkRed] = new() { Side = 1 }, [Colour.White] = null },
        ByName = new() { ["x y"] = 1 },
        Json = new JsonObject { ["free"] = new JsonArray(1, null) },
        Hidden = "never written",
        OnlyIfGiven = "given",
        OnlyIfOther = 5,
        Nothing = null,
    };

    private static readonly Everything Sparse = Full with
    {
        Optional = null,
        OptionalColour = null,
        OnlyIfGiven = null,
        OnlyIfOther = 0,
        Doses = [],
        Shapes = [],
        ByColour = [],
    };

    public static TheoryData<string, Everything> All => new() { { "full", Full }, { "sparse", Sparse } };

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_is_what_the_serializer_writes(string name, Everything parameters)
    {
        var expected = JsonSerializer.SerializeToNode(parameters, ParametersJson.Options);

        Assert.True(JsonNode.DeepEquals(expected, ParametersJson.Of(parameters)),
            $"{name}: {ParametersJson.Of(parameters)} instead of {expected}");
    }

    [Fact]
    public void What_is_written_can_be_read() =>
        Assert.True(JsonNode.DeepEquals(ParametersJson.Of(Full),
            ParametersJson.Of(ParametersJson.Of(Full).Deserialize<Everything>(ParametersJson.Options)!)));

    [Fact]
    public void Names_are_in_camel_case_and_values_of_enums_in_kebab_case() =>
        Assert.Equal("dark-red", (string?)ParametersJson.Of(Full)["colour"]);

    public enum Colour
    {
        White,
        DarkRed,
    }

    public sealed record Everything
    {
        public required string Text { get; init; }

        public required bool Flag { get; init; }

        public required int Number { get; init; }

        public required long Long { get; init; }

        public required double Ratio { get; init; }

        public required float Single { get; init; }

        public required int? Optional { get; init; }

        public required Fraction Dose { get; init; }

        public required Colour Colour { get; init; }

        public required Colour? OptionalColour { get; init; }

        public required IReadOnlyList<Fraction> Doses { get; init; }

        public required IReadOnlyList<string> Names { get; init; }

        public required double[] Weights { get; init; }

        public required IReadOnlyList<Shape> Shapes { get; init; }

        public required Shape Shape { get; init; }

        public required SortedDictionary<Colour, Square?> ByColour { get; init; }

        public required SortedDictionary<string, int> ByName { get; init; }

        public required JsonNode Json { get; init; }

        [JsonIgnore]
        public string? Hidden { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? OnlyIfGiven { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int OnlyIfOther { get; init; }

        public required string? Nothing { get; init; }
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Square), "square")]
    [JsonDerivedType(typeof(Circle), "circle")]
    public abstract record Shape
    {
        public string? Note { get; init; }
    }

    public sealed record Square : Shape
    {
        public required double Side { get; init; }
    }

    public sealed record Circle : Shape
    {
        public required double Radius { get; init; }
    }
}

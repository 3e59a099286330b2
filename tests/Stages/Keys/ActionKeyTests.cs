using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Keys;

namespace Hormesis.Stages.Tests.Keys;

public sealed class ActionKeyTests
{
    private static readonly Numerics Cpu =
        new() { Device = "cpu", Threads = 1, Mode = "portable", Libtorch = "2.10.0" };
    private static readonly StageInstance Instance = Instances.Write("a", "text") with { Seed = 1, Numerics = Cpu };

    [Fact]
    public void The_same_fields_have_the_same_key() =>
        Assert.Equal(KeyOf(Instance), KeyOf(Instance with { Folder = "paper", PeakBytes = 9_000_000_000 }));

    [Fact]
    public void Each_field_changes_the_key()
    {
        var keys = new[]
        {
            KeyOf(Instance),
            KeyOf(Instance with { Stage = "other" }),
            KeyOf(Instance with { Name = "other" }),
            KeyOf(Instance with { Parameters = new JsonObject { ["text"] = "other" } }),
            KeyOf(Instance with { Parameters = new JsonObject { ["other"] = "text" } }),
            KeyOf(Instance with { Seed = 2 }),
            KeyOf(Instance with { Seed = null }),
            KeyOf(Instance with { Numerics = null }),
            KeyOf(Instance with { Numerics = Cpu with { Threads = 2 } }),
            KeyOf(Instance with { Numerics = Cpu with { Device = "cuda" } }),
            KeyOf(Instance with { Numerics = Cpu with { Mode = "native" } }),
            KeyOf(Instance with { Numerics = Cpu with { Libtorch = "2.10.1" } }),
            KeyOf(Instance with { Outputs = ["out.txt", "more.txt"] }),
            KeyOf(Instance, input: "other"),
            KeyOf(Instance, code: "other"),
            KeyOf(Instance, package: "0.107.1"),
        };

        Assert.Distinct(keys);
    }

    [Property]
    public bool A_key_changes_just_when_a_parameter_does(Dictionary<string, int> one, Dictionary<string, int> two)
    {
        var same = one.Count == two.Count && !one.Except(two).Any();

        return same
            == (KeyOf(Instance with { Parameters = Json(one) }) == KeyOf(Instance with { Parameters = Json(two) }));
    }

    [Fact]
    public void The_parts_of_the_code_are_no_part_of_the_key()
    {
        var code = new CodeIdentity(Digest.OfText(""), Sorted.Empty<string>());

        Assert.Equal(ActionKey.Of(Instance, [], code),
            ActionKey.Of(Instance, [], code with { Parts = code.Parts.Add("x", Digest.OfText("")) }));
    }

    private static JsonObject Json(Dictionary<string, int> values) =>
        new(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static string KeyOf(StageInstance instance, string input = "in", string code = "code",
        string package = "0.107.0") =>
        ActionKey.Of(
            instance,
            [KeyValuePair.Create("in", Digest.OfText(input))],
            new(Digest.OfText(code), Sorted.Empty<string>().Add("TorchSharp", package))).Digest.Hex;
}

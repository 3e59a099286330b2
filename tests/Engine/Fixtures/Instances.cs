using System.Text.Json.Nodes;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Instances of <c>TestStages</c>; each writes <c>out.txt</c>.</summary>
internal static class Instances
{
    public static StageInstance Write(string name, string text, params StageInstance[] inputs) =>
        Of("write", name, new JsonObject { ["text"] = text }, inputs);

    /// <returns>The instances `first` and `second`, which reads it.</returns>
    public static StageInstance[] Chain(string first, string second = "x")
    {
        var producer = Write("first", first);
        return [producer, Write("second", second, producer)];
    }

    public static StageInstance Of(string stage, string name, JsonObject? parameters = null,
        params StageInstance[] inputs) => new()
    {
        Stage = stage,
        Name = name,
        Parameters = parameters ?? [],
        Inputs = inputs.ToSorted(input => $"from-{input.Name.Replace('/', '-')}", input => StageInput.From(input)),
        Outputs = Sorted.Paths(["out.txt"]),
        Seed = null,
        Numerics = null,
    };
}

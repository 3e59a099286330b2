using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>What a manifest says of a study's artifacts and of the machine that made them.</summary>
internal sealed class MadeStudy
{
    private readonly Dictionary<string, JsonNode> instances;

    /// <param name="manifest">Text of a manifest.json.</param>
    public MadeStudy(string manifest)
    {
        instances = JsonNode.Parse(manifest)!["instances"]!.AsArray()
            .ToDictionary(instance => Text(instance!, "id"), instance => instance!, StringComparer.Ordinal);
        MachineClass =
            Assert.Single(instances.Values.Select(instance => instance["machineClass"]?.GetValue<string>())
            .Where(name => name is not null).Distinct())!;
        Artifacts =
        [
            .. instances.Values
                .SelectMany(instance => instance["outputs"]!.AsArray()
                    .Select(file => new MadeArtifact(Text(file!, "path"), Text(file!, "digest"), NeedsTorch(instance))))
                .OrderBy(artifact => artifact.Path, StringComparer.Ordinal),
        ];
    }

    public string MachineClass { get; }

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<MadeArtifact> Artifacts { get; }

    private bool NeedsTorch(JsonNode instance) =>
        instance["keyFields"]!["numerics"] is not null
        || instance["inputs"]!.AsArray()
            .Any(input => input!["producer"]?.GetValue<string>() is { } producer && NeedsTorch(instances[producer]));

    private static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();
}

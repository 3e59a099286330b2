using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>The artifacts in a study's manifest.</summary>
/// <param name="manifest">Text of a manifest.json.</param>
internal sealed class MadeStudy(string manifest)
{
    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<MadeArtifact> Artifacts { get; } =
    [
        .. JsonNode.Parse(manifest)!["instances"]!.AsArray()
            .SelectMany(instance => instance!["outputs"]!.AsArray())
            .Select(file => new MadeArtifact(Text(file!, "path"), Text(file!, "digest")))
            .OrderBy(artifact => artifact.Path, StringComparer.Ordinal),
    ];

    private static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();
}

using System.Text.Json.Nodes;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>
/// An in-toto statement v1 with SLSA provenance v1 for the results that a person reads
/// (https://in-toto.io/Statement/v1, https://slsa.dev/provenance/v1; docs/standards.md).
/// </summary>
internal static class SlsaStatement
{
    public const string BuildType = "urn:x-hormesis:study:v1";

    public const string Builder = "urn:x-hormesis:host:v1";

    public static JsonObject Of(Manifest manifest) => new()
    {
        ["_type"] = "https://in-toto.io/Statement/v1",
        ["subject"] = new JsonArray([.. Subjects(manifest).Select(file => Resource(file.Path, file.Content.Digest))]),
        ["predicateType"] = "https://slsa.dev/provenance/v1",
        ["predicate"] = new JsonObject { ["buildDefinition"] = Definition(manifest), ["runDetails"] = RunDetails() },
    };

    /// <summary>Results published in a folder of their own (<c>paper/</c>); all results if there are none.</summary>
    private static IEnumerable<PublishedFile> Subjects(Manifest manifest)
    {
        PublishedFile[] shown = [.. manifest.Files.Where(file => file.Path != $"{file.Instance}/{file.Output}")];
        return shown.Length > 0 ? shown : manifest.Files;
    }

    private static JsonObject Definition(Manifest manifest)
    {
        KeyFields[] keys = [.. manifest.Instances.Select(KeyFields.Of)];
        return new()
        {
            ["buildType"] = BuildType,
            ["externalParameters"] =
                new JsonObject { ["study"] = manifest.Study, ["experiments"] = JsonNode.Parse(manifest.SettingsJson) },
            ["resolvedDependencies"] =
                new JsonArray([.. Source(manifest), .. RawInputs(manifest), .. Code(keys), .. Packages(keys)]),
        };
    }

    private static JsonObject RunDetails() => new()
    {
        ["builder"] =
            new JsonObject { ["id"] = Builder, ["version"] = new JsonObject { [Software.Name] = Software.Version } },
    };

    /// <summary>The commit of this program, if it is known.</summary>
    private static IEnumerable<JsonObject> Source(Manifest manifest)
    {
        if (manifest.Commit is not { Id: { } id } commit)
            yield break;
        yield return new()
        {
            ["name"] = $"commit of {Software.Name}",
            ["digest"] = new JsonObject { ["gitCommit"] = id },
            ["annotations"] = new JsonObject { ["commit"] = commit.ToString() },
        };
    }

    /// <summary>Raw files; each set is named by the digest of its list of paths and contents.</summary>
    private static IEnumerable<JsonObject> RawInputs(Manifest manifest) =>
        from instance in manifest.Instances
        from input in instance.Inputs
        where input.Producer is null
        select Resource($"{instance.Id}: {input.Name}", input.Digest,
            "list of the files' paths and SHA-256, as canonical JSON");

    private static IEnumerable<JsonObject> Code(IEnumerable<KeyFields> keys) => keys
        .Select(key => (key.Stage, key.Code.Digest))
        .Distinct()
        .OrderBy(code => code.Stage, StringComparer.Ordinal).ThenBy(code => code.Digest.Hex, StringComparer.Ordinal)
        .Select(code => Resource($"code of {code.Stage}", code.Digest, "all IL that the stage can reach"));

    private static IEnumerable<JsonObject> Packages(IEnumerable<KeyFields> keys) => keys
        .SelectMany(key => key.Code.Packages)
        .Distinct()
        .OrderBy(package => package.Key, StringComparer.Ordinal)
            .ThenBy(package => package.Value, StringComparer.Ordinal)
        .Select(package =>
            new JsonObject { ["uri"] =
            $"pkg:nuget/{Uri.EscapeDataString(package.Key)}@{Uri.EscapeDataString(package.Value)}" });

    private static JsonObject Resource(string name, Digest digest) =>
        new() { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = digest.Hex } };

    private static JsonObject Resource(string name, Digest digest, string digestOf)
    {
        var resource = Resource(name, digest);
        resource["annotations"] = new JsonObject { ["digestOf"] = digestOf };
        return resource;
    }
}

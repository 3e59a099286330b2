using System.Text.Json.Nodes;
using Hormesis.Engine.Verification;
using Hormesis.Store.Manifests;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Comparison;

/// <summary>
/// The digests of a study's results as the repository publishes them: a list for <c>sha256sum -c</c> below comments
/// with the digests of the settings and the code that made them.
/// </summary>
public static class PublishedDigests
{
    private const string Settings = "# settings ";
    private const string Code = "# code ";

    /// <summary>Writes the list of a study whose results are complete.</summary>
    /// <exception cref="HormesisException">The study has no manifest, or it cannot be read.</exception>
    public static string Of(string artifactsFolder, string study)
    {
        var manifest = StudyVerifier.Read(artifactsFolder, study).Manifest;
        return string.Concat([$"{Settings}{SettingsOf(manifest)}\n", $"{Code}{CodeOf(manifest)}\n",
            .. manifest.Files.Select(file => $"{file.Content.Digest}  {file.Path}\n")]);
    }

    /// <summary>Compares the results of a run with the list.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="shownList">The same path as a person would give it.</param>
    /// <returns>What a reader is told; null if the list is missing, or the study has a part of the results.</returns>
    public static string? Verdict(Manifest manifest, string list, string shownList)
    {
        if (!File.Exists(list))
            return null;
        var text = File.ReadAllText(list);
        if (Sha256Sums.ParseAny(text) is not { } published)
            return $"{shownList} is not a list of digests; " +
                $"./cake.sh --target=Publish --study={manifest.Study} writes it.";

        var hasSettings = text.Contains($"{Settings}{SettingsOf(manifest)}\n", StringComparison.Ordinal);
        var paths = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (hasSettings && published.Keys.Any(path => !paths.Contains(path)))
            return null;

        var differing = Differing(manifest, published);
        if (differing.Count == 0 && paths.Count == published.Count)
            return FormattableString.Invariant($"All {paths.Count} files equal the published results of this version.");

        var hasCode = text.Contains($"{Code}{CodeOf(manifest)}\n", StringComparison.Ordinal);
        return
            $"""
            {Counted(differing, paths.Count, published.Count)} {Reason(hasSettings, hasCode)}
            ./cake.sh --target=Compare --study={manifest.Study} --with={shownList} says more.
            """;
    }

    /// <returns>Paths of the files with other digests than the list's, or with none there, in the order of the data
    /// flow.</returns>
    private static List<string> Differing(Manifest manifest, IReadOnlyDictionary<string, Digest> published)
    {
        var files = manifest.Files.Where(file => published.GetValueOrDefault(file.Path) != file.Content.Digest)
            .ToLookup(file => file.Instance, file => file.Path, StringComparer.Ordinal);
        return files.Count == 0 ? []
            : [.. DataFlowOrder.Of([.. ManifestInstances.Of(manifest, _ => null).Values])
                .SelectMany(instance => files[instance])];
    }

    private static string Counted(List<string> differing, int files, int published) => FormattableString.Invariant(
        $"{differing.Count} of {files} files differ from the {published} published results")
        + (differing.Count > 0 ? $", the first in the data flow is {differing[0]}." : ".");

    private static string Reason(bool hasSettings, bool hasCode) => (hasSettings, hasCode) switch
    {
        (false, false) => "Settings and code have been changed since they were published.",
        (false, true) => "The settings have been changed since they were published.",
        (true, false) => "The code has been changed since they were published.",
        _ => "Settings and code are the published ones: this machine computes other bits, which " +
            "./cake.sh --target=SelfTest shows.",
    };

    private static string SettingsOf(Manifest manifest) => Digest.OfText(manifest.SettingsJson).Hex;

    private static string CodeOf(Manifest manifest) => Digest.OfText(string.Join('\n', manifest.Instances
        .Select(instance => $"{instance.Stage} {JsonNode.Parse(instance.KeyJson.Json)?["code"]?.ToJsonString()}")
        .Distinct().Order(StringComparer.Ordinal))).Hex;
}

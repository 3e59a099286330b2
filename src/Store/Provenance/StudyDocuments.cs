using System.Collections.Immutable;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>
/// What is written beside a manifest for programs that know other formats. Each follows from the manifest alone: equal
/// manifests have equal documents. Where that rule changes, so must <see cref="Manifest.Schema"/>.
/// </summary>
public static class StudyDocuments
{
    /// <summary>The study's settings, complete; a file that <c>--experiments</c> reads, as JSON is YAML.</summary>
    public const string Experiments = "experiments.json";

    public const string Crate = "ro-crate-metadata.json";

    public const string Statement = "provenance.intoto.json";

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [Experiments, Statement, Crate];

    /// <param name="manifestText">As <see cref="Manifest.ToText"/> makes it.</param>
    /// <returns>Each document's text by its name.</returns>
    public static ImmutableSortedDictionary<string, string> Of(Manifest manifest, string manifestText)
    {
        var experiments = CanonicalJson.Indented(manifest.SettingsJson);
        var statement = CanonicalJson.Indented(SlsaStatement.Of(manifest));
        var crate = new WorkflowRunCrate(manifest)
            .ToText((Experiments, experiments), (Manifest.FileName, manifestText), (Statement, statement));
        return Sorted.Empty<string>().Add(Experiments, experiments).Add(Statement, statement).Add(Crate, crate);
    }

    public static IEnumerable<(string Name, Digest Digest)> Digests(IEnumerable<KeyValuePair<string,
        string>> documents) =>
        documents.Select(document => (document.Key, Digest.OfText(document.Value)));
}

using System.Collections.Immutable;
using Hormesis.Stages.Keys;
using Hormesis.Store.Manifests;

namespace Hormesis.Store.Provenance;

/// <summary>
/// Documents in other formats that are written beside a manifest. Each is derived from the manifest alone: equal
/// manifests have equal documents. Increase <see cref="Manifest.Schema"/> when the derivation changes.
/// </summary>
public static class StudyDocuments
{
    /// <summary>The study's complete settings; JSON is YAML, so <c>--experiments</c> can read the file.</summary>
    public const string Experiments = "experiments.json";

    public const string Crate = "ro-crate-metadata.json";

    public const string Statement = "provenance.intoto.json";

    /// <summary>Names of all documents, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [Experiments, Statement, Crate];

    /// <param name="manifestFile">Content of the manifest's file.</param>
    /// <returns>Each document by name.</returns>
    public static ImmutableSortedDictionary<string, WrittenText> Of(Manifest manifest, StoredFile manifestFile)
    {
        var experiments = WrittenText.Of(CanonicalJson.Indented(manifest.SettingsJson));
        var statement = WrittenText.Of(CanonicalJson.Indented(SlsaStatement.Of(manifest)));
        var crate = new WrittenText(writer => new WorkflowRunCrate(manifest).WriteTo(writer,
            (Experiments, experiments.Content), (Manifest.FileName, manifestFile), (Statement, statement.Content)));
        return Sorted.Empty<WrittenText>()
            .Add(Experiments, experiments).Add(Statement, statement).Add(Crate, crate);
    }

    public static IEnumerable<(string Name, Digest Digest)> Digests(
        IEnumerable<KeyValuePair<string, WrittenText>> documents) =>
        documents.Select(document => (document.Key, document.Value.Content.Digest));
}

using System.Collections.Immutable;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Compares a manifest with the store: objects, records, and results that may have been made from damaged
/// objects.</summary>
internal sealed class StoreFindings
{
    private readonly StoreLayout layout;
    private readonly ObjectStore objects;
    private readonly Manifest manifest;
    private readonly ImmutableSortedDictionary<string, ActionRecord?> records;

    private StoreFindings(StoreLayout layout, Manifest manifest, PublishedFile[] files)
    {
        (this.layout, this.manifest) = (layout, manifest);
        objects = new(layout);
        var actions = new ActionStore(layout);
        var shown = files.Select(file => file.Instance).ToHashSet(StringComparer.Ordinal);
        records = manifest.Instances.DistinctBy(instance => instance.Id).Where(instance => shown.Contains(instance.Id))
            .ToSorted(instance => instance.Id, instance => actions.Read(instance.Key));
    }

    /// <param name="files">Files that should be in the store.</param>
    /// <returns>Nothing if the results were handed over without a store.</returns>
    public static IEnumerable<Finding> Of(StoreLayout layout, Manifest manifest, PublishedFile[] files)
    {
        if (!IsThere(layout))
            return [];

        var findings = new StoreFindings(layout, manifest, files);
        var contents = StudyVerifier.Each(files.DistinctBy(file => file.Content.Digest), findings.OfObject);
        return [.. contents, .. StudyVerifier.Each(manifest.Instances, findings.OfRecord),
            .. findings.Suspects(contents.Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>
    /// True if there is a store with results. Commands that compute none make locks and caches in it.
    /// </summary>
    private static bool IsThere(StoreLayout layout) =>
        Directory.Exists(layout.Objects) || Directory.Exists(layout.Actions);

    private Finding? OfObject(PublishedFile file)
    {
        var state = objects.Verify(file.Content);
        if (state == ObjectState.Sound)
            return null;

        var name = Relative(layout.Object(file.Content.Digest));
        var how = state == ObjectState.Missing ? "is missing in the store; the next run makes it again."
            : !objects.IsKnown(file.Content) ? "is damaged in the store; the next run makes it again."
            : "is damaged in the store, though nothing wrote to it: the disk may be failing. Run `touch " +
                $"'{layout.Object(file.Content.Digest)}'`; then the next run makes it again.";
        return new(FindingKind.Store, name, file.Instance, $"{name}: {file.Output} of {file.Instance} {how}");
    }

    private Finding? OfRecord(PublishedInstance instance)
    {
        if (!records.TryGetValue(instance.Id, out var record) || (record is not null && instance.HasOutputs(record)))
            return null;

        var name = Relative(layout.Action(instance.Key));
        var how = record is not null ? "names other results than the manifest"
            : FileStat.OfLink(layout.Action(instance.Key)) is null ? "is missing in the store"
            : "is damaged in the store";
        return new(FindingKind.Store, name, instance.Id,
            $"{name}: the record of {instance.Id} {how}, so its origin is unknown. The next run makes " +
            "it again.");
    }

    /// <summary>Finds results that earlier versions made from damaged objects without a check, and all their
    /// readers.</summary>
    /// <param name="damaged">Paths of damaged objects.</param>
    private IEnumerable<Finding> Suspects(HashSet<string> damaged)
    {
        var outputs =
            manifest.Instances.ToLookup(instance => instance.Id, instance => instance.Outputs, StringComparer.Ordinal);
        var spoilt =
            manifest.Instances.Where(instance => records.GetValueOrDefault(instance.Id) is { HasCheckedInputs: false })
            .Select(instance => (instance.Id, File: Read(instance).FirstOrDefault(IsDoubtful)))
            .Where(suspect => suspect.File is not null)
            .DistinctBy(suspect => suspect.Id)
            .ToSorted(suspect => suspect.Id, suspect => suspect.File!);
        foreach (var id in manifest.Downstream(spoilt.Keys))
        {
            yield return new(FindingKind.Suspect, Manifest.FileName, id, spoilt.TryGetValue(id, out var file)
                ? $"{id}: suspect. An earlier version made it from {file.Path}, which was found damaged; the next " +
                    "run makes it again."
                : $"{id}: suspect. It reads results that may have been made from damaged files; the next run " +
                    "makes it again if those change.");
        }

        IEnumerable<PublishedFile> Read(PublishedInstance instance) => instance.Inputs
            .Where(input => input.Producer is not null)
            .SelectMany(input => outputs[input.Producer!].SelectMany(files => files)
                .Where(file => input.Paths.IsEmpty || input.Paths.Contains(file.Output)));

        bool IsDoubtful(PublishedFile file) =>
            damaged.Contains(Relative(layout.Object(file.Content.Digest))) || objects.WasDamaged(file.Content.Digest);
    }

    private string Relative(string path) => Path.GetRelativePath(layout.Artifacts, path);
}

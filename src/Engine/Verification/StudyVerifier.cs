using System.Collections.Concurrent;
using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;
using Hormesis.Store.Manifests;

namespace Hormesis.Engine.Verification;

/// <summary>Reads every result of a study and compares it with the manifest; needs neither raw data nor a
/// run.</summary>
public static class StudyVerifier
{
    /// <summary>Reports where the results come from.</summary>
    /// <returns>A line for each origin, with its instances as details; then a line about files that were not
    /// pulled.</returns>
    /// <exception cref="HormesisException">The manifest is missing or cannot be read.</exception>
    public static IReadOnlyList<ResultLine> Origins(string artifactsFolder, string study)
    {
        var (layout, folder, _, manifest) = Read(artifactsFolder, study);
        var here = Here(folder, manifest);
        var left = manifest.Files.Count() - here.Length;
        ResultLine[] partial = IsPartial(folder)
            ? [new(
            FormattableString.Invariant(
            $"{left} files were not pulled; only those below paper/ were ({PartialStudy.FileName})."), [])] : [];
        var shown = here.Select(file => file.Instance).ToHashSet(StringComparer.Ordinal);
        return [.. ResultOrigins.Of(manifest.Instances.Where(instance => shown.Contains(instance.Id)), new(layout),
            new(layout)), .. partial];
    }

    /// <summary>Says which results have the same bits on every processor, and which processors made the native
    /// ones.</summary>
    /// <returns>At most two lines, each with its instances as details.</returns>
    /// <exception cref="HormesisException">The manifest is missing or cannot be read.</exception>
    public static IReadOnlyList<ResultLine> Promises(string artifactsFolder, string study) =>
        [.. PromisedBits.Of(Read(artifactsFolder, study).Manifest)];

    /// <summary>Checks results, sums, keys, inputs and, if there is a store, its objects and records. Changes
    /// nothing.</summary>
    /// <returns>Findings ordered by path; empty if everything is correct.</returns>
    /// <exception cref="HormesisException">The manifest is missing or cannot be read.</exception>
    public static IReadOnlyList<Finding> Verify(string artifactsFolder, string study)
    {
        var (layout, folder, text, manifest) = Read(artifactsFolder, study);
        return
        [
            .. Each(Here(folder, manifest), file => ResultFindings.Of(folder, file))
                .Concat(StoreFindings.Of(layout, manifest, Here(folder, manifest)))
                .Concat(Extra(folder, manifest))
                .Concat(ManifestFindings.Of(folder, manifest, text))
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Kind),
        ];
    }

    /// <summary>Finds results that the checkout's code would make again, and their readers, which might change
    /// too.</summary>
    /// <param name="stages">Names of this program's stages.</param>
    /// <exception cref="HormesisException">The manifest is missing or cannot be read.</exception>
    public static IReadOnlyList<Finding> FindStale(string artifactsFolder, string study, ICodeFingerprint fingerprint,
        IReadOnlySet<string> stages)
    {
        var (layout, _, _, manifest) = Read(artifactsFolder, study);
        return [.. new CodeFindings(manifest, new(layout), fingerprint, stages).All()];
    }

    /// <summary>Summarises <see cref="FindStale"/>'s findings in few lines, even for many results.</summary>
    public static IReadOnlyList<ResultLine> StaleLines(IEnumerable<Finding> stale) => [.. CodeFindings.Lines(stale)];

    /// <summary>Returns the files that should be in the folder.</summary>
    private static PublishedFile[] Here(string folder, Manifest manifest)
    {
        var isPartial = IsPartial(folder);
        return [.. manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file))];
    }

    private static bool IsPartial(string folder) => File.Exists(Path.Combine(folder, PartialStudy.FileName));

    internal static (StoreLayout Layout, string Folder, string Text, Manifest Manifest) Read(string artifactsFolder,
        string study)
    {
        StudyFolder.Check(study);
        var layout = new StoreLayout(artifactsFolder);
        StoreLinks.Refuse(layout);
        var folder = layout.Study(study);
        var path = Path.Combine(folder, Manifest.FileName);
        if (FileStat.Of(path) is not { IsFile: true })
            throw new HormesisException($"{path} does not exist, so there is nothing to verify. Run the study first: " +
                $"./cake.sh --target=Paper --study={study}");

        var text = File.ReadAllText(path);
        return (layout, folder, text, Manifest.Parse(text, path));
    }

    /// <summary>Checks all items on all cores and returns the findings.</summary>
    internal static ConcurrentBag<Finding> Each<T>(IEnumerable<T> all, Func<T, Finding?> check)
    {
        var findings = new ConcurrentBag<Finding>();
        Parallel.ForEach(all, one =>
        {
            if (check(one) is { } finding)
                findings.Add(finding);
        });
        return findings;
    }

    private static Finding[] Extra(string folder, Manifest manifest)
    {
        var known = manifest.Files.Select(file => file.Path)
            .Concat(ResultsFolder.OwnNames)
            .ToHashSet(StringComparer.Ordinal);
        try
        {
            return [.. FolderListing.Files(folder).Where(path => !known.Contains(path))
                .Select(path => new Finding(FindingKind.Extra, path, null, $"{path}: it is not in the manifest."))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [
                new(FindingKind.Extra, ".", null, $"{folder}: not all of its files can be listed: {error.Message}")];
        }
    }
}

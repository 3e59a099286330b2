using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Publishing;

/// <summary>A study's results as a person sees them.</summary>
public static class StudyFolder
{
    /// <exception cref="HormesisException">The name cannot be a folder's, or is the store's.</exception>
    public static void Check(string study)
    {
        var fault = study == StoreLayout.StoreName ? "is the store's own" : study.StartsWith('.') ? "begins with a dot"
            : RelativePath.SegmentFault(study);
        if (fault is not null)
            throw new HormesisException(
                $"The study's name '{study}' {fault}. Choose one plain name, such as 'phantom'.");
    }

    /// <summary>Results are written to and removed, raw data only read: neither may lie in the other.</summary>
    /// <exception cref="HormesisException">They do, by whatever links.</exception>
    public static void RefuseNested(string artifactsFolder, string dataFolder)
    {
        var fault = FolderNesting.IsWithin(artifactsFolder, dataFolder) ? "lies in"
            : FolderNesting.IsWithin(dataFolder, artifactsFolder) ? "holds"
            : null;
        if (fault is not null)
            throw new HormesisException(
                $"The artifacts folder {artifactsFolder} {fault} the data's {dataFolder}: results could take the " +
                    $"place of scans. Choose two folders apart (--artifacts=DIR, --data=DIR).");
    }

    /// <summary>Removes a study's results; the store keeps them, and the next run shows them again.</summary>
    /// <returns>What was left, for no run wrote it: relative paths.</returns>
    /// <exception cref="HormesisException">The folder holds no results of the study, or is a symbolic link. Nothing was
    /// removed.</exception>
    /// <exception cref="OperationCanceledException">Stopped while another process was writing the results.</exception>
    public static IReadOnlyList<string> Clean(
        string artifactsFolder, string study, Action<string> notice, CancellationToken cancellation)
    {
        Check(study);
        var layout = new StoreLayout(artifactsFolder);
        StoreLinks.Refuse(layout);
        var path = layout.Study(study);
        if (ResultsFolder.Fault(path, study) is { } fault)
            throw new HormesisException($"{fault} Nothing was removed.");
        if (!Directory.Exists(path))
            return [];

        using var held = PublicationHold.Take(layout, study, notice, cancellation);
        var folder = new ResultsFolder(path);
        var left = folder.Foreign();
        folder.RemoveOwn();
        return left;
    }
}

using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Publishing;

/// <summary>The folder in which a person sees a study's results.</summary>
public static class StudyFolder
{
    /// <exception cref="HormesisException">The name is not a valid folder name, or is the store's.</exception>
    public static void Check(string study)
    {
        var fault = study == StoreLayout.StoreName ? "is the name of the store"
            : study.StartsWith('.') ? "begins with a dot"
            : RelativePath.SegmentFault(study);
        if (fault is not null)
            throw new HormesisException(
                $"The study's name '{VisibleText.OfValue(study)}' {fault}. Choose one plain name, such as 'phantom'.");
    }

    /// <summary>Checks that the artifacts folder, which is written to, and the data folder, which is only read, do not
    /// contain each other.</summary>
    /// <exception cref="HormesisException">One folder contains the other, possibly through links.</exception>
    public static void RefuseNested(string artifactsFolder, string dataFolder)
    {
        var fault = FolderNesting.IsWithin(artifactsFolder, dataFolder) ? "lies in"
            : FolderNesting.IsWithin(dataFolder, artifactsFolder) ? "contains"
            : null;
        if (fault is not null)
            throw new HormesisException(
                $"The artifacts folder {artifactsFolder} {fault} the data folder {dataFolder}, so results could " +
                    "overwrite scans. Choose two separate folders (--artifacts=DIR, --data=DIR).");
    }

    /// <summary>Removes a study's results from its folder. The store keeps them, and the next run publishes them
    /// again.</summary>
    /// <returns>Relative paths of files that stay because no run wrote them.</returns>
    /// <exception cref="HormesisException">The folder contains no results of the study, or is a symbolic link. Nothing
    /// was removed.</exception>
    /// <exception cref="OperationCanceledException">Stopped while another process wrote the results.</exception>
    public static IReadOnlyList<string> Clean(
        string artifactsFolder, string study, Action<string> notice, CancellationToken cancellation)
    {
        Check(study);
        var layout = new StoreLayout(artifactsFolder);
        StoreLinks.Refuse(layout);
        var path = layout.Study(study);
        if (!HasResults(layout, study))
            return [];

        using var held = PublicationHold.Take(layout, study, notice, cancellation);
        if (!HasResults(layout, study))
            return []; // Another process removed them meanwhile.

        var folder = new ResultsFolder(layout, path);
        var left = folder.Foreign();
        folder.RemoveOwn();
        return left;
    }

    private static bool HasResults(StoreLayout layout, string study) =>
        ResultsFolder.Fault(layout, layout.Study(study), study) is { } fault
        ? throw new HormesisException($"{fault} Nothing was removed.") : Directory.Exists(layout.Study(study));
}

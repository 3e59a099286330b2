using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Manifests;

/// <summary>A study's results as a person sees them.</summary>
public static class StudyFolder
{
    /// <exception cref="HormesisException">The name cannot be a folder's, or is the store's.</exception>
    public static void Check(string study)
    {
        var fault = study == StoreLayout.StoreName ? "is the store's own" : study.StartsWith('.') ? "begins with a dot" : RelativePath.SegmentFault(study);
        if (fault is not null)
            throw new HormesisException($"The study's name '{study}' {fault}. Choose one plain name, such as 'phantom'.");
    }

    /// <summary>Removes a study's results; the store keeps them, and the next run shows them again.</summary>
    /// <returns>Whether there was anything.</returns>
    /// <exception cref="HormesisException">The folder is a symbolic link: what it leads to is left alone.</exception>
    public static bool Clean(string artifactsFolder, string study)
    {
        Check(study);
        var layout = new StoreLayout(artifactsFolder);
        var folder = new DirectoryInfo(layout.Study(study));
        if (folder.LinkTarget is { } target)
            throw new HormesisException($"{folder.FullName} is a symbolic link to {target}; remove it by hand if that is meant.");
        if (!folder.Exists)
            return false;

        using var held = KernelLock.Acquire(layout.PublicationLock(study), () => { }, CancellationToken.None).GetAwaiter().GetResult();
        folder.Delete(recursive: true);
        return true;
    }
}

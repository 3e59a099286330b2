using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Provenance;
using Hormesis.Pipeline.Store;

namespace Hormesis.Pipeline.Manifests;

/// <summary>
/// Shows results in the study's folder, as links into the store. The folder is made anew beside the old one and put in
/// its place at once, so that a crash leaves one or the other, never a mixture.
/// </summary>
internal sealed class Publication(StoreLayout layout, ObjectStore objects, string study)
{
    private string Folder => layout.Study(study);

    /// <param name="run">Shown beside the results, which do not depend on it; null where nothing ran.</param>
    /// <param name="isPartial">Shows only what <see cref="PartialStudy"/> holds; the manifest and the sums name all.</param>
    /// <returns>False where the folder already showed just these results.</returns>
    public bool Show(Manifest manifest, RunRecord? run, bool isPartial = false)
    {
        var text = manifest.ToText();
        using var held = KernelLock.Acquire(layout.PublicationLock(study), () => { }, CancellationToken.None).GetAwaiter().GetResult();
        if (IsShown(manifest, text, isPartial))
        {
            Write(Folder, run);
            return false;
        }

        var fresh = Path.Combine(layout.Artifacts, $".{study}.new");
        Remove(fresh);
        Remove(DurableFile.AsideOf(fresh));
        Build(fresh, manifest, text, isPartial);
        Write(fresh, run);
        Replace(fresh);
        return true;
    }

    /// <summary>The documents need not be made for this: they are as they were written where their sums are.</summary>
    private bool IsShown(Manifest manifest, string text, bool isPartial) =>
        Holds(Manifest.FileName, text)
        && StudyDocuments.Names.All(name => File.Exists(Path.Combine(Folder, name)))
        && Holds(Sha256Sums.FileName, Sha256Sums.Of(manifest, text, StudyDocuments.Names.Select(name => (name, Digest.OfFile(Path.Combine(Folder, name))))))
        && File.Exists(Path.Combine(Folder, PartialStudy.FileName)) == isPartial
        && manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file)).All(IsShown);

    private bool Holds(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) && Digest.OfFile(path) == Digest.OfText(text);
    }

    /// <summary>The object itself, or, where it cannot be linked to, a copy that nobody wrote to.</summary>
    private bool IsShown(PublishedFile file)
    {
        var path = objects.PathOf(file.Content.Digest);
        if (FileStat.OfLink(Path.Combine(Folder, file.Path)) is not { } shown || FileStat.OfLink(path) is not { } stored)
            return false;

        return shown.IsSameFile(stored) || (ObjectStore.LooksUntouched(shown, file.Content.Size) && !CanLink(path));
    }

    /// <summary>Between different disks, on file systems without links and to a file that has too many it is not possible.</summary>
    private bool CanLink(string path)
    {
        var probe = Path.Combine(layout.Artifacts, $".{study}.link");
        File.Delete(probe);
        var isLinked = DurableFile.TryLink(path, probe);
        File.Delete(probe);
        return isLinked;
    }

    private void Build(string fresh, Manifest manifest, string text, bool isPartial)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal) { fresh };
        Directory.CreateDirectory(fresh);
        foreach (var file in manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file)))
        {
            var path = Path.Combine(fresh, file.Path);
            for (var folder = Path.GetDirectoryName(path)!; folders.Add(folder); folder = Path.GetDirectoryName(folder)!)
                Directory.CreateDirectory(folder);
            DurableFile.LinkOrCopy(objects.PathOf(file.Content.Digest), path);
        }

        WriteReadOnly(Path.Combine(fresh, Manifest.FileName), text);
        if (isPartial)
            WriteReadOnly(Path.Combine(fresh, PartialStudy.FileName), PartialStudy.Text);
        var documents = StudyDocuments.Of(manifest, text);
        foreach (var (name, document) in documents)
            WriteReadOnly(Path.Combine(fresh, name), document);
        WriteReadOnly(Path.Combine(fresh, Sha256Sums.FileName), Sha256Sums.Of(manifest, text, StudyDocuments.Digests(documents)));
        foreach (var folder in folders.Reverse())
            DurableFile.FlushFolder(folder);
    }

    private static void Write(string folder, RunRecord? run)
    {
        foreach (var (name, text) in run?.Files() ?? [])
            DurableFile.Write(Path.Combine(folder, name), text);
    }

    private void Replace(string fresh)
    {
        if (Directory.Exists(Folder))
            DurableFile.ExchangeFolders(fresh, Folder);
        else
            Directory.Move(fresh, Folder);
        DurableFile.FlushFolder(layout.Artifacts);
        Remove(fresh);
    }

    private static void WriteReadOnly(string path, string text)
    {
        DurableFile.Write(path, text);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

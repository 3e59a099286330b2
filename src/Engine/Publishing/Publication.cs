using Hormesis.Store.Manifests;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// Shows results in the study's folder, as links into the store. The folder is made anew beside the old one and put in
/// its place at once, so that a crash leaves one or the other, never a mixture. What a person put into the old one is
/// moved along (<see cref="KeptFiles"/>).
/// </summary>
/// <param name="notice">Gets what a person should know of the folder.</param>
internal sealed class Publication(StoreLayout layout, ObjectStore objects, string study, Action<string> notice)
{
    private readonly KeptFiles kept = new(layout.Study(study), notice);

    private string Folder => layout.Study(study);

    /// <summary>Where results are made ready, and where the former ones are once they have changed places.</summary>
    private string Fresh => Path.Combine(layout.Artifacts, $".{study}.new");

    private string Aside => DurableFile.AsideOf(Fresh);

    /// <summary>Before anything runs: results would be put in the place of something that is none.</summary>
    /// <exception cref="HormesisException">The folder holds other things, or is none.</exception>
    public void RefusePlace()
    {
        var shown = Directory.Exists(Folder) || !Directory.Exists(Aside) ? Folder : Aside;
        var fault = new[] { Fresh, Aside }.Select(ResultsFolder.PlaceFault).OfType<string>().FirstOrDefault()
            ?? ResultsFolder.Fault(shown, study);
        if (fault is null && !Directory.Exists(shown) && Directory.Exists(Fresh)
            && new ResultsFolder(Fresh).Foreign() is [var first, ..])
            fault = $"{Fresh} holds {first}, which is no result.";
        if (fault is not null)
            throw new HormesisException(
                $"{fault} Results are not put in its place: move it away, or choose another folder (--artifacts=DIR).");
    }

    /// <param name="run">Shown beside the results, which do not depend on it; null where nothing ran.</param>
    /// <param name="isPartial">Shows only what <see cref="PartialStudy"/> holds; the manifest and the sums name
    /// all.</param>
    /// <returns>False where the folder already showed just these results.</returns>
    /// <exception cref="OperationCanceledException">Stopped while another process was writing the results.</exception>
    public bool Show(Manifest manifest, RunRecord? run, bool isPartial, CancellationToken cancellation)
    {
        var text = manifest.ToText();
        using var held = PublicationHold.Take(layout, study, notice, cancellation);
        RefusePlace();
        Recover();
        if (IsShown(manifest, text, isPartial))
        {
            kept.Rename(RunRecord.Names);
            Write(Folder, run);
            return false;
        }

        Build(Fresh, manifest, text, isPartial);
        Write(Fresh, run);
        Replace();
        return true;
    }

    /// <summary>After a crash: what was shown before is shown again, and what else it left goes.</summary>
    private void Recover()
    {
        if (!Directory.Exists(Folder) && Directory.Exists(Aside))
            DurableFile.MoveToFree(Aside, Folder);
        kept.MoveFrom(Fresh);
        kept.MoveFrom(Aside);
    }

    /// <summary>The documents need not be made for this: they are as they were written where their sums are.</summary>
    private bool IsShown(Manifest manifest, string text, bool isPartial) =>
        Holds(Manifest.FileName, text)
        && StudyDocuments.Names.All(name => RegularFile.Exists(Path.Combine(Folder, name)))
        && Holds(Sha256Sums.FileName,
            Sha256Sums.Of(manifest, text,
            StudyDocuments.Names.Select(name => (name, Digest.OfFile(Path.Combine(Folder, name))))))
        && File.Exists(Path.Combine(Folder, PartialStudy.FileName)) == isPartial
        && manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file)).All(IsShown);

    private bool Holds(string name, string text) =>
        RegularFile.TryDigest(Path.Combine(Folder, name)) == Digest.OfText(text);

    /// <summary>The object itself, or, where it cannot be linked to, a copy that nobody wrote to.</summary>
    private bool IsShown(PublishedFile file)
    {
        var path = objects.PathOf(file.Content.Digest);
        if (FileStat.OfLink(Path.Combine(Folder, file.Path)) is not { } shown
            || FileStat.OfLink(path) is not { } stored)
            return false;

        return shown.IsSameFile(stored) || (ObjectStore.LooksUntouched(shown, file.Content.Size) && !CanLink(path));
    }

    /// <summary>Between different disks, on file systems without links and to a file that has too many it is not
    /// possible.</summary>
    private bool CanLink(string path)
    {
        var probe = Path.Combine(Folder, DurableFile.TemporaryName());
        var isLinked = DurableFile.TryLink(path, probe);
        File.Delete(probe);
        return isLinked;
    }

    /// <summary>The lists come first: by them is known what a crash leaves.</summary>
    private void Build(string fresh, Manifest manifest, string text, bool isPartial)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal) { fresh };
        Directory.CreateDirectory(fresh);
        var documents = StudyDocuments.Of(manifest, text);
        WriteReadOnly(Path.Combine(fresh, Sha256Sums.FileName),
            Sha256Sums.Of(manifest, text, StudyDocuments.Digests(documents)));
        WriteReadOnly(Path.Combine(fresh, Manifest.FileName), text);
        foreach (var file in manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file)))
        {
            var path = Path.Combine(fresh, file.Path);
            for (var folder = Path.GetDirectoryName(path)!; folders.Add(folder); folder =
                Path.GetDirectoryName(folder)!)
                Directory.CreateDirectory(folder);
            DurableFile.LinkOrCopy(objects.PathOf(file.Content.Digest), path);
        }

        if (isPartial)
            WriteReadOnly(Path.Combine(fresh, PartialStudy.FileName), PartialStudy.Text);
        foreach (var (name, document) in documents)
            WriteReadOnly(Path.Combine(fresh, name), document);
        foreach (var folder in folders.Reverse())
            DurableFile.FlushFolder(folder);
    }

    private static void Write(string folder, RunRecord? run)
    {
        foreach (var (name, text) in run?.Files() ?? [])
            DurableFile.Write(Path.Combine(folder, name), text);
    }

    private void Replace()
    {
        if (Directory.Exists(Folder))
            DurableFile.ExchangeFolders(Fresh, Folder);
        else
            DurableFile.MoveToFree(Fresh, Folder);
        DurableFile.FlushFolder(layout.Artifacts);
        kept.MoveFrom(Fresh);
    }

    private static void WriteReadOnly(string path, string text)
    {
        DurableFile.Write(path, text);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
    }
}

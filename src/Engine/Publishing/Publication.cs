using Hormesis.Store.Manifests;
using Hormesis.Files;
using Hormesis.Store;
using Hormesis.Store.Provenance;

namespace Hormesis.Engine.Publishing;

/// <summary>
/// Publishes results in the study's folder, as links into the store. A new folder is built beside the old one and
/// replaces it atomically, so that a crash leaves one or the other, never a mixture. A person's files in the old folder
/// are moved to the new one (<see cref="KeptFiles"/>).
/// </summary>
/// <param name="notice">Receives messages about the folder.</param>
internal sealed class Publication(StoreLayout layout, ObjectStore objects, string study, Action<string> notice)
{
    private readonly KeptFiles kept = new(layout, study, notice);
    private FileStat? accepted; // of the list of the results that may be replaced

    private string Folder => layout.Study(study);

    /// <summary>Folder in which new results are prepared; after the exchange it holds the former ones.</summary>
    private string Fresh => Path.Combine(layout.Artifacts, $".{study}.new");

    private string Aside => DurableMove.AsideOf(Fresh);

    /// <summary>Checks the study's folder before anything runs, so that results never replace foreign files.</summary>
    /// <exception cref="HormesisException">The folder contains other things, or is not a folder.</exception>
    public void RefusePlace()
    {
        if (IsReplaceable())
            return;

        // Another process may be moving the folders, and it makes the lock before. Show looks again when it has ended.
        var path = layout.PublicationLock(study);
        using var held = RegularFile.Exists(path) ? KernelLock.TryShare(path) : null;
        if (held is not null || !RegularFile.Exists(path))
            Refuse();
    }

    private bool IsReplaceable()
    {
        try
        {
            return Fault() is null;
        }
        catch (IOException)
        {
            return false; // For example, a folder that was listed is gone.
        }
    }

    private void Refuse()
    {
        if (Fault() is { } fault)
            throw new HormesisException(
                $"{fault} Results do not replace it: move it away, or choose another folder (--artifacts=DIR).");
    }

    private string? Fault()
    {
        var shown = Directory.Exists(Folder) || !Directory.Exists(Aside) ? Folder : Aside;
        var fault = new[] { Fresh, Aside }.Select(ResultsFolder.PlaceFault).OfType<string>().FirstOrDefault()
            ?? ContentFault(shown);
        return fault is null && !Directory.Exists(shown) && Directory.Exists(Fresh)
            && new ResultsFolder(layout, Fresh).Foreign() is [var first, ..]
            ? $"{Fresh} holds {first}, which is not a result." : fault;
    }

    /// <summary>Says why the folder cannot be replaced; null if it can. A list that was accepted before and is
    /// unchanged is not read again.</summary>
    private string? ContentFault(string shown)
    {
        var list = FileStat.OfLink(Path.Combine(shown, Sha256Sums.FileName));
        if (list is not null && list == accepted)
            return ResultsFolder.PlaceFault(shown);

        var fault = ResultsFolder.Fault(layout, shown, study);
        accepted = fault is null ? list : null;
        return fault;
    }

    /// <param name="run">Record written beside the results; null if nothing ran. Results do not depend on it.</param>
    /// <param name="isPartial">Publishes only the files of <see cref="PartialStudy"/>; the manifest and the sums name
    /// all.</param>
    /// <returns>False if the folder already showed exactly these results.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped while another process wrote the
    /// results.</exception>
    public bool Show(Manifest manifest, RunRecord? run, bool isPartial, CancellationToken cancellation)
    {
        using var held = PublicationHold.Take(layout, study, notice, cancellation);
        Refuse();
        Recover();
        (manifest, var text) = run is null ? (manifest, manifest.ToText()) : WithShownCommit(manifest);
        if (IsShown(manifest, text, isPartial))
        {
            TryWrite(run, manifest.Commit);
            return false;
        }

        try
        {
            Build(Fresh, manifest, text, isPartial);
            Write(Fresh, run, manifest.Commit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            RemoveHalfBuilt(); // The disk may be full of copies.
            throw;
        }

        Replace();
        return true;
    }

    /// <summary>Cleans up after a crash: restores the folder shown before and removes the rest.</summary>
    private void Recover()
    {
        if (!Directory.Exists(Folder) && Directory.Exists(Aside))
            DurableMove.MoveToFree(Aside, Folder);
        kept.MoveFrom(Fresh);
        kept.MoveFrom(Aside);
    }

    /// <summary>
    /// Keeps the commit that published the shown results if this run has equal ones: so a commit that changes no result
    /// changes no manifest and makes no signature obsolete. An exact commit replaces one with changes.
    /// </summary>
    private (Manifest Manifest, WrittenText Text) WithShownCommit(Manifest manifest)
    {
        if (Manifest.CommitOf(Path.Combine(Folder, Manifest.FileName)) is { } shown && shown != manifest.Commit
            && (shown.IsExact || !manifest.Commit.IsExact))
        {
            var kept = manifest with { Commit = shown };
            var text = kept.ToText();
            if (Holds(Manifest.FileName, text.Content.Digest))
                return (kept, text);
        }

        return (manifest, manifest.ToText());
    }

    /// <summary>
    /// True if the folder shows these results. Documents are compared by their sums, without making them again.
    /// </summary>
    private bool IsShown(Manifest manifest, WrittenText text, bool isPartial) =>
        Holds(Manifest.FileName, text.Content.Digest)
        && StudyDocuments.Names.All(name => RegularFile.Exists(Path.Combine(Folder, name)))
        && Holds(Sha256Sums.FileName, Sha256Sums.Of(manifest, text.Content.Digest,
            StudyDocuments.Names.Select(name => (name, Digest.OfFile(Path.Combine(Folder, name))))).Content.Digest)
        && File.Exists(Path.Combine(Folder, PartialStudy.FileName)) == isPartial
        && AreShown([.. manifest.Instances.SelectMany(instance => instance.Outputs)
            .Where(file => !isPartial || PartialStudy.Holds(file))]);

    private bool AreShown(PublishedFile[] files)
    {
        var areShown = new bool[files.Length];
        AllCores.For(files.Length, index => areShown[index] = IsShown(files[index]));
        return Array.TrueForAll(areShown, isShown => isShown);
    }

    private bool Holds(string name, Digest digest) =>
        RegularFile.TryDigest(Path.Combine(Folder, name)) == digest;

    /// <summary>True if a file is the object itself or, if it cannot be linked, an unchanged copy.</summary>
    private bool IsShown(PublishedFile file)
    {
        var path = objects.PathOf(file.Content.Digest);
        if (FileStat.OfLink(Path.Combine(Folder, file.Path)) is not { } shown
            || FileStat.OfLink(path) is not { } stored)
            return false;

        return shown.IsSameFile(stored) || (ObjectStore.LooksUntouched(shown, file.Content.Size) && !CanLink(path));
    }

    /// <summary>
    /// True if a hard link is possible. It is not between disks, on some file systems, or at the limit of links per
    /// file.
    /// </summary>
    private bool CanLink(string path)
    {
        var probe = Path.Combine(Folder, TemporaryFile.NewName());
        var isLinked = LinkedFile.TryLink(path, probe);
        File.Delete(probe);
        return isLinked;
    }

    /// <summary>Builds the new folder. The lists are written first, so that files of a crashed build can be
    /// identified.</summary>
    private void Build(string fresh, Manifest manifest, WrittenText text, bool isPartial)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal) { fresh };
        Directory.CreateDirectory(fresh);
        var documents = StudyDocuments.Of(manifest, text.Content);
        WriteReadOnly(Path.Combine(fresh, Sha256Sums.FileName),
            Sha256Sums.Of(manifest, text.Content.Digest, StudyDocuments.Digests(documents)));
        WriteReadOnly(Path.Combine(fresh, Manifest.FileName), text);
        foreach (var file in manifest.Files.Where(file => !isPartial || PartialStudy.Holds(file)))
        {
            var path = Path.Combine(fresh, file.Path);
            for (var folder = Path.GetDirectoryName(path)!; folders.Add(folder); folder =
                Path.GetDirectoryName(folder)!)
                Directory.CreateDirectory(folder);
            LinkedFile.LinkOrCopy(objects.PathOf(file.Content.Digest), path);
        }

        if (isPartial)
            WriteReadOnly(Path.Combine(fresh, PartialStudy.FileName), WrittenText.Of(PartialStudy.Text));
        foreach (var (name, document) in documents)
            WriteReadOnly(Path.Combine(fresh, name), document);
        KeepSignature(fresh, documents[StudyDocuments.Statement].Content.Digest);
        foreach (var folder in folders.Reverse())
            DurableFile.FlushFolder(folder);
    }

    /// <summary>Keeps the signature of the shown results if the new ones have the same statement. Otherwise the
    /// signature goes with the former results.</summary>
    /// <param name="statement">Digest of the new statement.</param>
    private void KeepSignature(string fresh, Digest statement)
    {
        var shown = new ResultsFolder(layout, Folder);
        string[] signatures = [.. SignatureFiles.Names.Where(shown.IsOwn)];
        if (Holds(StudyDocuments.Statement, statement))
        {
            foreach (var name in signatures)
                DurableFile.Write(Path.Combine(fresh, name), File.ReadAllText(Path.Combine(Folder, name)));
        }
        else if (signatures.Length > 0)
            notice($"{Folder}: the signature was of other results and is removed. Sign the new ones: " +
                $"./cake.sh --target=Sign --study={study} --key=FILE");
    }

    private static void Write(string folder, RunRecord? run, SourceCommit commit)
    {
        foreach (var (name, text) in (run is null ? null : run with { Commit = commit })?.Files() ?? [])
            DurableFile.Write(Path.Combine(folder, name), text.WriteTo);
    }

    /// <summary>Writes the run's record beside results that are up to date. A failure is only a notice, because no
    /// result depends on the record.</summary>
    private void TryWrite(RunRecord? run, SourceCommit commit)
    {
        try
        {
            kept.Rename(RunRecord.Names);
            Write(Folder, run, commit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            notice($"{Folder} is up to date; only the record of this run could not be written: {error.Message}");
        }
    }

    /// <summary>Removes what was built. If this fails, the next publication does it.</summary>
    private void RemoveHalfBuilt()
    {
        try
        {
            new ResultsFolder(layout, Fresh).RemoveOwn();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The failure of the build is reported.
        }
    }

    private void Replace()
    {
        if (Directory.Exists(Folder))
            DurableMove.ExchangeFolders(Fresh, Folder);
        else
            DurableMove.MoveToFree(Fresh, Folder);
        DurableFile.FlushFolder(layout.Artifacts);
        kept.MoveFrom(Fresh);
    }

    private static void WriteReadOnly(string path, WrittenText text)
    {
        DurableFile.Write(path, text.WriteTo);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
    }
}

using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// Stores contents under their digest, as read-only files with one fixed date. If the file system reports other
/// metadata than at the last check, the object is read and verified again before use (<see cref="SoundObjects"/>).
/// </summary>
public sealed class ObjectStore(StoreLayout layout)
{
    private static readonly DateTime Date = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly long DateNs = (long)(Date - DateTime.UnixEpoch).TotalSeconds * 1_000_000_000;

    private readonly SoundObjects sound = new(layout);

    public string PathOf(Digest digest) => layout.Object(digest);

    /// <summary>
    /// True if a file has the fixed date and the size of this content, so that no program has visibly written to it.
    /// </summary>
    public static bool LooksUntouched(FileStat stat, long size) =>
        stat.IsFile && stat.Size == size && stat.ModifiedNs == DateNs;

    /// <summary>True if a file is the object itself, perhaps set aside since, and no program has visibly written to it.
    /// The date alone proves nothing, because backups keep it.</summary>
    public bool IsObject(FileStat file, Digest digest) => LooksUntouched(file, file.Size)
        && new[] { PathOf(digest), layout.Damaged(digest) }
            .Any(path => FileStat.OfLink(path) is { } stored && stored.IsSameFile(file));

    /// <summary>True if the object is unchanged since its last check. Costs one stat.</summary>
    public bool IsKnown(StoredFile file) => FileStat.OfLink(PathOf(file.Digest)) is { } stat && IsKnown(file, stat);

    /// <summary>Checks an object. Costs one stat if <see cref="IsKnown(StoredFile)"/>; otherwise the object is
    /// read.</summary>
    public ObjectState Check(StoredFile file)
    {
        var path = PathOf(file.Digest);
        if (FileStat.OfLink(path) is not { } stat)
            return ObjectState.Missing;
        if (IsKnown(file, stat))
            return ObjectState.Sound;
        if (Verify(file) is not ObjectState.Sound and var state)
            return state;

        if (!LooksUntouched(stat, file.Size))
            stat = SealedAgain(path, stat);
        sound.Note(file.Digest, stat);
        return ObjectState.Sound;
    }

    /// <summary>Reads and verifies the whole object; changes nothing.</summary>
    public ObjectState Verify(StoredFile file)
    {
        var path = PathOf(file.Digest);
        if (FileStat.OfLink(path) is not { } stat)
            return ObjectState.Missing;
        return stat.IsFile && stat.Size == file.Size && RegularFile.TryDigest(path) == file.Digest ? ObjectState.Sound
            : ObjectState.Damaged;
    }

    /// <summary>Records the new stat of a sound object after this program made or removed links to it.</summary>
    public void Acknowledge(StoredFile file)
    {
        if (FileStat.OfLink(PathOf(file.Digest)) is { } stat && LooksUntouched(stat, file.Size)
            && sound.KnowsFile(file.Digest, stat))
            sound.Note(file.Digest, stat);
    }

    /// <inheritdoc cref="SoundObjects.Save"/>
    public void SaveKnown() => sound.Save();

    /// <summary>Moves a damaged object, or whatever has its path, to a place where no run finds it; the next run makes
    /// it again.</summary>
    public void SetAside(Digest digest) => DurableMove.SetAside(PathOf(digest), layout.Damaged(digest));

    /// <summary>
    /// True if an object of this content was found damaged before; it may have been made again since.
    /// </summary>
    public bool WasDamaged(Digest digest) => FileStat.OfLink(layout.Damaged(digest)) is not null;

    /// <summary>Moves a file into the store and computes its digest.</summary>
    public StoredFile TakeIn(string path)
    {
        var file = Whole(path);
        var taken = new StoredFile(Digest.OfFile(file), FileStat.OfLink(file)!.Value.Size);
        Place(file, taken);
        return taken;
    }

    /// <summary>Like <see cref="TakeIn"/>, for a private file whose content is known to be
    /// <paramref name="content"/>.</summary>
    public void Place(string file, StoredFile content)
    {
        var state = Check(content);
        if (state == ObjectState.Sound)
        {
            File.Delete(file);
            return;
        }

        if (state == ObjectState.Damaged)
            SetAside(content.Digest);
        var target = PathOf(content.Digest);
        var folder = Path.GetDirectoryName(target)!;
        DurableFile.MakeFolder(folder);
        Seal(file);
        DurableFile.Flush(file);
        DurableMove.Rename(file, target);
        if (FileStat.OfLink(target) is { } stat)
            sound.Note(content.Digest, stat);
        DurableFile.FlushFolder(folder);
    }

    private bool IsKnown(StoredFile file, FileStat stat) =>
        LooksUntouched(stat, file.Size) && sound.Knows(file.Digest, stat);

    /// <summary>Replaces a file that has further hard links by a copy: writes through another link would change
    /// it.</summary>
    private static string Whole(string path)
    {
        if (FileStat.OfLink(path)!.Value.Links == 1)
            return path;

        var copy = Path.Combine(Path.GetDirectoryName(path)!, TemporaryFile.NewName());
        LinkedFile.Copy(path, copy);
        File.Delete(path);
        return copy;
    }

    /// <summary>Seals an object again. If this fails, the object is read the next time too.</summary>
    private static FileStat SealedAgain(string path, FileStat stat)
    {
        try
        {
            Seal(path);
            return FileStat.OfLink(path) ?? stat;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return stat;
        }
    }

    private static void Seal(string path)
    {
        File.SetLastWriteTimeUtc(path, Date);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
    }
}

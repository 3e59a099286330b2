using Hormesis.Files;

namespace Hormesis.Store;

/// <summary>
/// Contents by their digest: read-only files, all of one fixed date. An object of which the file system says anything
/// else than when it was last known to be right is read again before it is believed (<see cref="SoundObjects"/>).
/// </summary>
public sealed class ObjectStore(StoreLayout layout)
{
    private static readonly DateTime Date = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly long DateNs = (long)(Date - DateTime.UnixEpoch).TotalSeconds * 1_000_000_000;

    private readonly SoundObjects sound = new(layout);

    public string PathOf(Digest digest) => layout.Object(digest);

    /// <summary>Whether a file has the fixed date and the size of this content, so that no program has written to it in
    /// the open.</summary>
    public static bool LooksUntouched(FileStat stat, long size) =>
        stat.IsFile && stat.Size == size && stat.ModifiedNs == DateNs;

    /// <summary>Whether nothing has happened to an object since it was last known to be right. Costs one
    /// stat.</summary>
    public bool IsKnown(StoredFile file) => FileStat.OfLink(PathOf(file.Digest)) is { } stat && IsKnown(file, stat);

    /// <summary>Costs one stat where <see cref="IsKnown(StoredFile)"/>; else the object is read.</summary>
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

    /// <summary>Reads the whole object, and changes nothing.</summary>
    public ObjectState Verify(StoredFile file)
    {
        var path = PathOf(file.Digest);
        if (FileStat.OfLink(path) is not { } stat)
            return ObjectState.Missing;
        return stat.IsFile && stat.Size == file.Size && RegularFile.TryDigest(path) == file.Digest ? ObjectState.Sound
            : ObjectState.Damaged;
    }

    /// <summary>Notes that the links to a sound object which were made and removed here changed nothing else.</summary>
    public void Acknowledge(StoredFile file)
    {
        if (FileStat.OfLink(PathOf(file.Digest)) is { } stat && LooksUntouched(stat, file.Size)
            && sound.KnowsFile(file.Digest, stat))
            sound.Note(file.Digest, stat);
    }

    /// <inheritdoc cref="SoundObjects.Save"/>
    public void SaveKnown() => sound.Save();

    /// <summary>Puts a damaged object, or whatever has its place, where no run finds it, so that it is made
    /// anew.</summary>
    public void SetAside(Digest digest) => DurableFile.SetAside(PathOf(digest), layout.Damaged(digest));

    /// <summary>Whether some file of this content was found damaged; it may have been made anew since.</summary>
    public bool WasDamaged(Digest digest) => FileStat.OfLink(layout.Damaged(digest)) is not null;

    /// <summary>Takes a file into the store; the digest is computed here, and the file is gone from its
    /// place.</summary>
    public StoredFile TakeIn(string path)
    {
        var file = Whole(path);
        var taken = new StoredFile(Digest.OfFile(file), FileStat.OfLink(file)!.Value.Size);
        Place(file, taken);
        return taken;
    }

    /// <summary>As <see cref="TakeIn"/>, of a file that nobody else has and whose content is known to be
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
        Seal(file);
        DurableFile.Flush(file);
        var target = PathOf(content.Digest);
        var folder = Path.GetDirectoryName(target)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        DurableFile.Rename(file, target);
        if (FileStat.OfLink(target) is { } stat)
            sound.Note(content.Digest, stat);
        DurableFile.FlushFolder(folder);
        if (isNew)
            DurableFile.FlushFolder(layout.Objects);
    }

    private bool IsKnown(StoredFile file, FileStat stat) =>
        LooksUntouched(stat, file.Size) && sound.Knows(file.Digest, stat);

    /// <summary>A file that has another name elsewhere could be changed by that name: a copy of its own
    /// instead.</summary>
    private static string Whole(string path)
    {
        if (FileStat.OfLink(path)!.Value.Links == 1)
            return path;

        var copy = Path.Combine(Path.GetDirectoryName(path)!, DurableFile.TemporaryName());
        DurableFile.Copy(path, copy);
        File.Delete(path);
        return copy;
    }

    /// <summary>Where that is not allowed, the object is read the next time too.</summary>
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

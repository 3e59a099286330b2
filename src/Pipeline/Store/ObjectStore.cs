using Hormesis.Pipeline.Files;

namespace Hormesis.Pipeline.Store;

/// <summary>
/// Contents by their digest: read-only files, all of one fixed date. Another date shows that someone wrote to an object
/// (results are links to it), which is then read again before it is used.
/// </summary>
internal sealed class ObjectStore(StoreLayout layout)
{
    private static readonly DateTime Date = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly long DateNs = (long)(Date - DateTime.UnixEpoch).TotalSeconds * 1_000_000_000;

    public string PathOf(Digest digest) => layout.Object(digest);

    /// <summary>Whether a file has the fixed date and the size of this content, so that nobody has written to it.</summary>
    public static bool LooksUntouched(FileStat stat, long size) => stat.IsFile && stat.Size == size && stat.ModifiedNs == DateNs;

    /// <summary>Costs one stat, unless the object's date says that it was written to.</summary>
    public ObjectState Check(StoredFile file)
    {
        var path = PathOf(file.Digest);
        if (FileStat.OfLink(path) is not { } stat)
            return ObjectState.Missing;
        if (LooksUntouched(stat, file.Size))
            return ObjectState.Sound;
        if (!stat.IsFile || stat.Size != file.Size || Digest.OfFile(path) != file.Digest)
            return ObjectState.Damaged;

        Seal(path);
        return ObjectState.Sound;
    }

    /// <summary>Reads the whole object.</summary>
    public ObjectState Verify(StoredFile file)
    {
        var path = PathOf(file.Digest);
        if (FileStat.OfLink(path) is not { } stat)
            return ObjectState.Missing;
        return stat.IsFile && stat.Size == file.Size && Digest.OfFile(path) == file.Digest ? ObjectState.Sound : ObjectState.Damaged;
    }

    /// <summary>Puts a damaged object where no run finds it, so that the next one rebuilds it.</summary>
    public void SetAside(Digest digest)
    {
        var aside = layout.Damaged(digest);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        DurableFile.Rename(PathOf(digest), aside);
    }

    /// <summary>Takes a file into the store; the digest is computed here, and the file is gone from its place.</summary>
    public StoredFile TakeIn(string path)
    {
        var file = Whole(path);
        var taken = new StoredFile(Digest.OfFile(file), FileStat.OfLink(file)!.Value.Size);
        Place(file, taken);
        return taken;
    }

    /// <summary>As <see cref="TakeIn"/>, of a file that nobody else has and whose content is known to be <paramref name="content"/>.</summary>
    public void Place(string file, StoredFile content)
    {
        if (Check(content) == ObjectState.Sound)
        {
            File.Delete(file);
            return;
        }

        Seal(file);
        DurableFile.Flush(file);
        var target = PathOf(content.Digest);
        var folder = Path.GetDirectoryName(target)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        DurableFile.Rename(file, target);
        DurableFile.FlushFolder(folder);
        if (isNew)
            DurableFile.FlushFolder(layout.Objects);
    }

    /// <summary>A file that has another name elsewhere could be changed by that name: a copy of its own instead.</summary>
    private static string Whole(string path)
    {
        if (FileStat.OfLink(path)!.Value.Links == 1)
            return path;

        var copy = Path.Combine(Path.GetDirectoryName(path)!, DurableFile.TemporaryName());
        DurableFile.Copy(path, copy);
        File.Delete(path);
        return copy;
    }

    private static void Seal(string path)
    {
        File.SetLastWriteTimeUtc(path, Date);
        DurableFile.SetMode(path, DurableFile.ReadOnly);
    }
}

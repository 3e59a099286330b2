using Hormesis.Engine.Sharing;
using Hormesis.Files;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Folders;

/// <summary>A folder on a shared disk. Its layout is the same as over HTTP, so a server can offer the same
/// folder.</summary>
internal sealed class FolderProtocol(string root) : IRemoteProtocol
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;
    private const int PieceBytes = 1 << 17;
    private const uint ReadAndWrite = 0b110_110_110;

    private readonly Disk disk = new();

    /// <summary>Follows links, because the folder's owner may have moved objects to another disk.</summary>
    public Task<long?> SizeOf(string name, CancellationToken cancellation) => Explained(() =>
        disk.Ask(() => FileStat.Of(Place(name)) is { IsFile: true } stat ? (long?)stat.Size : null, cancellation));

    public Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation) => Explained(() =>
        disk.Ask(() => ForeignFile.OpenRead(Place(name)) is { } file
            ? new RemoteBody(new DiskContent(disk, file, offset), offset, file) : null, cancellation));

    /// <summary>Writes a temporary file and renames it, so that readers see either the old content or the new
    /// one.</summary>
    public Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation) =>
        Explained(() => disk.Ask(() => Store(name, content, progressed, cancellation), cancellation));

    public void Dispose() => disk.Dispose();

    private async Task<bool> Store(string name, RemoteContent content, Action progressed,
        CancellationToken cancellation)
    {
        var path = Place(name);
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            Make(folder);
        var temporary = Path.Combine(folder, TemporaryFile.NewName());
        try
        {
            await Write(temporary, content, progressed, cancellation);
            Share(temporary, ReadAndWrite);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return true;
    }

    /// <summary>Makes a folder with the root's rights. It gets its name last, so that a killed program leaves none with
    /// other rights.</summary>
    private void Make(string folder)
    {
        var made = Path.Combine(root, TemporaryFile.NewName());
        Directory.CreateDirectory(made);
        Share(made, ~0u);
        try
        {
            Directory.Move(made, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(made); // Another program made the folder just now.
        }
    }

    /// <summary>Gives a new file or folder the root's rights, so that all members of a group can read and write it
    /// whatever the umask takes from them.</summary>
    /// <param name="rights">Rights that it can have.</param>
    private void Share(string path, uint rights)
    {
        if (!OperatingSystem.IsWindows())
            DurableFile.SetMode(path, (uint)File.GetUnixFileMode(root) & rights);
    }

    private static async Task Write(string path, RemoteContent content, Action progressed,
        CancellationToken cancellation)
    {
        await using var from = content.Open();
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[PieceBytes];
        for (int read; (read = await from.ReadAsync(piece, cancellation)) > 0; progressed())
            await to.WriteAsync(piece.AsMemory(0, read), cancellation);
        RandomAccess.FlushToDisk(to.SafeFileHandle);
    }

    /// <summary>Returns the path of a content. A missing root is refused, because it may be an unmounted disk: a new
    /// folder in its place would fill this machine's disk.</summary>
    private string Place(string name) => Directory.Exists(root)
        ? Path.Combine(root, name)
        : throw new RemoteException(RemoteFault.Refused,
            "is not a folder on this machine: mount its disk, or make the folder");

    private static async Task<T> Explained<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new RemoteException(RemoteFault.Refused, $"refuses this user: {error.Message.TrimEnd('.')}", error);
        }
        catch (IOException error)
            when (error.HResult is NoSpace or QuotaExceeded
            || error.Message.Contains("the disk was full", StringComparison.Ordinal))
        {
            throw new RemoteException(RemoteFault.Full, "has no space left", error);
        }
        catch (IOException error)
        {
            var fault = error.HResult == ReadOnlyFileSystem ? RemoteFault.Refused : RemoteFault.Unavailable;
            throw new RemoteException(fault, $"fails: {error.Message.TrimEnd('.')}", error);
        }
    }
}

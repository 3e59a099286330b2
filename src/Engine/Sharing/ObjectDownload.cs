using Hormesis.Files;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>
/// Fetches one object into the local store. The object appears there only if its size and digest are correct. A
/// transfer that was interrupted, even by a killed program, continues where it stopped.
/// </summary>
internal sealed class ObjectDownload(StoreLayout layout, ObjectStore objects, IRemoteTransport transport,
    RemoteDoubts doubts, Action<string> notice)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Fetches at most the size of <paramref name="file"/>, and discards a content that differs.</summary>
    /// <exception cref="RemoteException">The object does not exist, or differs.</exception>
    public async Task Run(StoredFile file, CancellationToken cancellation)
    {
        if (objects.Check(file) == ObjectState.Sound)
            return;

        using var held = await KernelLock.Acquire(
            layout.IncomingLock(file.Digest),
            owner => notice($"The object {file.Digest} is being fetched by {owner}; waiting for it."),
            cancellation,
            Patience);
        if (objects.Check(file) == ObjectState.Sound)
            return; // Another process fetched it meanwhile.

        Directory.CreateDirectory(layout.Incoming);
        var path = layout.Partial(file.Digest);
        try
        {
            await Bring(path, file, cancellation);
            objects.Place(path, file);
        }
        catch (RemoteException error) when (error.Fault == RemoteFault.Untrue)
        {
            doubts.Add(RemoteName.Object(file.Digest));
            File.Delete(path);
            throw;
        }
        catch (IOException)
        {
            File.Delete(path); // The disk may be full.
            throw;
        }
    }

    /// <summary>Continues an earlier transfer. If the result is wrong, fetches everything again: the earlier part may
    /// be damaged or come from a faulty server.</summary>
    private async Task Bring(string path, StoredFile file, CancellationToken cancellation)
    {
        await using var partial = await PartialObject.Open(path, cancellation);
        var goesOn = partial.Length > 0;
        try
        {
            await Transfer(partial, file, cancellation);
        }
        catch (RemoteException error) when (goesOn && error.Fault == RemoteFault.Untrue)
        {
            partial.Clear();
            await Transfer(partial, file, cancellation);
        }
    }

    private async Task Transfer(PartialObject partial, StoredFile file, CancellationToken cancellation)
    {
        var name = RemoteName.Object(file.Digest);
        var isThere = partial.Length >= file.Size
            || await transport.Get(name, partial.Length, file.Size, Take, cancellation);
        if (!isThere)
            throw Untrue("there is none");
        if (partial.Length != file.Size)
            throw Untrue($"it has {partial.Length} bytes, not {file.Size}");
        if (partial.Digest != file.Digest)
            throw Untrue($"its SHA-256 is {partial.Digest.Hex[..12]}…");

        ValueTask Take(ReadOnlyMemory<byte> piece) => partial.Length + piece.Length <= file.Size
            ? partial.Append(piece, cancellation)
            : throw Untrue($"it has more than {file.Size} bytes");

        RemoteException Untrue(string how) =>
            new(RemoteFault.Untrue, $"has a wrong content under {name}: {how}");
    }
}

using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Uploads results to a shared store: first all objects, then the record.</summary>
internal sealed class RecordUpload(StoreLayout layout, ObjectStore objects, IRemoteTransport transport,
    RemoteDoubts doubts)
{
    private const int SideBySide = 4;

    /// <summary>Counts uploaded contents.</summary>
    public TransferCount Count { get; } = new();

    /// <exception cref="RemoteException">The server does not answer, refuses, or is full.</exception>
    /// <exception cref="IOException">The local store cannot be read.</exception>
    public async Task Run(ActionRecord record, CancellationToken cancellation)
    {
        await Objects(record.Outputs.Values, cancellation);
        var text = System.Text.Encoding.UTF8.GetBytes(record.ToText());
        await transport.Put(RemoteName.Action(record.Key.Digest), RemoteContent.Of(text), cancellation);
    }

    /// <summary>Uploads the missing objects, several at the same time.</summary>
    public Task Objects(IEnumerable<StoredFile> files, CancellationToken cancellation) => Parallel.ForEachAsync(
        files.Distinct(),
        new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
        async (file, token) => await One(file, token));

    private async Task One(StoredFile file, CancellationToken cancellation)
    {
        var name = RemoteName.Object(file.Digest);
        if (!doubts.Of(name) && await transport.Has(name, file.Size, cancellation))
            return;
        if (objects.Check(file) != ObjectState.Sound)
            throw new IOException($"The object {file.Digest} is missing or damaged in {layout.Store}.");

        await transport.Put(name, RemoteContent.OfFile(objects.PathOf(file.Digest), file.Size), cancellation);
        doubts.Settle(name);
        Count.Add(file.Size);
    }
}

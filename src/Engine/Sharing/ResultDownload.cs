using System.Globalization;
using Hormesis.Files;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Fetches a result from a shared store: first its objects, then its origin, then its record.</summary>
internal sealed class ResultDownload(RemoteOptions remote, StoreLayout layout, ObjectStore objects, ActionStore actions,
    OriginStore origins, RemoteDoubts doubts, Action<string> notice)
{
    private const int SideBySide = 4;

    private readonly ObjectDownload download = new(layout, objects, remote.Transport, doubts, notice);
    private readonly RecordDownload records = new(remote.Transport);

    /// <summary>Counts fetched contents.</summary>
    public TransferCount Count { get; } = new();

    /// <param name="outputs">Outputs that the action declares.</param>
    /// <returns>Null if the shared store does not have the result.</returns>
    /// <exception cref="RemoteException">The server does not answer, or the content is wrong.</exception>
    /// <exception cref="IOException">The local store cannot be written.</exception>
    public async Task<ActionRecord?> Run(ActionKey key, IReadOnlyCollection<string> outputs,
        CancellationToken cancellation)
    {
        if (await records.Record(key, outputs, cancellation) is not { } record)
            return null;

        await Objects(record.Outputs.Values, cancellation);
        Keep(record);
        return record;
    }

    /// <summary>Fetches the missing objects, several at the same time.</summary>
    /// <exception cref="RemoteException">An object does not exist, or differs.</exception>
    /// <exception cref="IOException">The local store cannot be written.</exception>
    public async Task Objects(IEnumerable<StoredFile> files, CancellationToken cancellation)
    {
        var missing = files.Distinct().Where(file => objects.Check(file) != ObjectState.Sound).ToArray();
        RefuseMoreThanFits(missing);
        await Parallel.ForEachAsync(
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
            async (file, token) =>
            {
                await download.Run(file, token);
                Count.Add(file.Size);
            });
    }

    /// <summary>Records a result whose objects are all in the local store. An equal record that was made here
    /// stays.</summary>
    public void Keep(ActionRecord record)
    {
        if (actions.Read(record.Key.Digest) is { } own && own.Outputs.SequenceEqual(record.Outputs))
            return;

        origins.Write(record, new(remote.Address, IsAudited: false));
        actions.Write(record);
    }

    /// <summary>Refuses results larger than the free space; the sizes in a record come from the server. Bytes that an
    /// earlier transfer left need no space again.</summary>
    private void RefuseMoreThanFits(StoredFile[] files)
    {
        if (files.Length == 0)
            return;

        Directory.CreateDirectory(layout.Store);
        var free = new DriveInfo(layout.Store).AvailableFreeSpace;
        var left = free;
        foreach (var file in files)
        {
            var missing = file.Size - Here(file);
            if (missing > left)
                throw new IOException(string.Create(CultureInfo.InvariantCulture,
                    $"a result claims to be larger than the {free / 1e6:F1} MB that are free in {layout.Store}."));
            left -= missing;
        }
    }

    private long Here(StoredFile file) =>
        FileStat.OfLink(layout.Partial(file.Digest)) is { IsFile: true } part ? Math.Min(part.Size, file.Size) : 0;
}

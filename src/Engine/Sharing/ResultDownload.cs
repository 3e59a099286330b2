using System.Globalization;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Engine.Sharing;

/// <summary>Takes a result from a shared store: its objects first, then whose word it is, then its record.</summary>
internal sealed class ResultDownload(RemoteOptions remote, StoreLayout layout, ObjectStore objects, ActionStore actions,
    OriginStore origins, RemoteDoubts doubts, Action<string> notice)
{
    private const int SideBySide = 4;

    private readonly ObjectDownload download = new(layout, objects, remote.Transport, doubts, notice);
    private readonly RecordDownload records = new(remote.Transport);

    /// <summary>Contents that came.</summary>
    public TransferCount Count { get; } = new();

    /// <param name="outputs">That the action declares.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="RemoteException">The server does not answer, or holds something else.</exception>
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

    /// <summary>Those that are not here yet, several at once.</summary>
    /// <exception cref="RemoteException">One is not there, or is another.</exception>
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

    /// <summary>Notes a result all objects of which are here. Where the record is here already, made here, it
    /// stays.</summary>
    public void Keep(ActionRecord record)
    {
        if (actions.Read(record.Key.Digest) is { } own && own.Outputs.SequenceEqual(record.Outputs))
            return;

        origins.Write(record, new(remote.Address, IsAudited: false));
        actions.Write(record);
    }

    /// <summary>A record's sizes are the server's word until its objects are here.</summary>
    private void RefuseMoreThanFits(StoredFile[] files)
    {
        if (files.Length == 0)
            return;

        Directory.CreateDirectory(layout.Store);
        var free = new DriveInfo(layout.Store).AvailableFreeSpace;
        var left = free;
        foreach (var file in files)
        {
            if (file.Size > left)
                throw new IOException(string.Create(CultureInfo.InvariantCulture,
                    $"a result says that it is larger than the {free / 1e6:F1} MB that are free in {layout.Store}"));
            left -= file.Size;
        }
    }
}

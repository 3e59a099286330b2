namespace Hormesis.Fingerprints.Reach;

/// <summary>Every node's part, read once for all entry points, on several cores.</summary>
internal sealed class Parts(int cores)
{
    /// <summary>Fewer are read sooner than another core begins.</summary>
    private const int NodesWorthACore = 16;

    private readonly PartReader[] readers = new PartReader[cores];

    /// <summary>Reads those of the nodes that nobody has read.</summary>
    public void Read(IEnumerable<Node> nodes)
    {
        Node[] unread = [.. nodes.Where(static node => node.Part is null)];
        if (unread.Length == 0)
            return;
        var tasks = new Task[Math.Clamp(unread.Length / NodesWorthACore, 1, readers.Length)];
        var next = -1;
        for (var i = 0; i < tasks.Length; i++)
        {
            var reader = readers[i] ??= new();
            tasks[i] = new(() => ReadSome(reader));
        }

        foreach (var task in tasks.AsSpan(1))
            task.Start();
        tasks[0].RunSynchronously();
        Task.WhenAll(tasks).GetAwaiter().GetResult();

        void ReadSome(PartReader reader)
        {
            for (int i; (i = Interlocked.Increment(ref next)) < unread.Length;)
                unread[i].Part = reader.Read(unread[i]);
        }
    }
}

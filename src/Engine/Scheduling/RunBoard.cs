using System.Collections.Immutable;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// Decides which instance starts next: the one with the longest chain of readers, then the first in the graph's order.
/// An instance that needs more slots than are free is not overtaken, because otherwise it might never start. An
/// instance that needs more memory than is free may be overtaken by others that fit; one that needs more than the total
/// runs when no other instance holds memory. Programs of users that compute on a GPU start one at a time, because each
/// may take all memory of the GPU. An instance whose key equals that of a running one does not start: it gets the
/// result of that one.
/// </summary>
internal sealed class RunBoard
{
    private readonly Dictionary<string, RunNode> nodes;
    private readonly SortedSet<RunNode> ready = new(Comparer<RunNode>.Create(ComparePriority));
    private readonly Dictionary<Digest, List<RunNode>> offered = [];
    private readonly HashSet<Digest> making = [];
    private readonly int slots;
    private readonly Lazy<long?> memory;
    private readonly bool sharesGpus;
    private int used;
    private long usedBytes;
    private RunNode? onGpu;

    /// <param name="memory">Determines, before the first instance starts, the estimated memory in bytes that running
    /// instances may use together; null for no limit.</param>
    /// <param name="sharesGpus">Whether all instances compute on the GPUs of one machine.</param>
    public RunBoard(ImmutableArray<StageInstance> instances, IEnumerable<string> wanted, int slots,
        Func<long?>? memory = null, bool sharesGpus = true)
    {
        (this.slots, this.sharesGpus) = (slots, sharesGpus);
        this.memory = new(memory ?? (() => null));
        nodes = instances.Select((instance, rank) => new RunNode(instance, rank))
            .ToDictionary(node => node.Instance.Id, StringComparer.Ordinal);
        Nodes = [.. nodes.Values.OrderBy(node => node.Rank)];
        foreach (var id in wanted)
            nodes[id].IsWanted = true;
        Connect();
    }

    /// <summary>All nodes, producers first.</summary>
    public ImmutableArray<RunNode> Nodes { get; }

    public int Running { get; private set; }

    /// <summary>Estimated memory in bytes that running instances may use together.</summary>
    public long Memory => memory.Value ?? long.MaxValue;

    public long FreeMemory => Memory - usedBytes;

    /// <summary>Nodes with enough free slots but not enough memory, in the order of their start; valid after
    /// <see cref="TakeNext"/> returned null.</summary>
    public IEnumerable<RunNode> WaitingForMemory => WithSlots;

    public RunNode? Find(string id) => nodes.GetValueOrDefault(id);

    /// <summary>True if a running node has this key.</summary>
    public bool IsBeingMade(Digest? key) => key is { } known && making.Contains(known);

    /// <summary>Marks a node as ready to start: all its inputs are known, and it has no result.</summary>
    public void Offer(RunNode node)
    {
        ready.Add(node);
        if (node.Key is not { } key)
            return;
        if (!offered.TryGetValue(key, out var equal))
            offered[key] = equal = [];
        equal.Add(node);
    }

    /// <summary>Takes all ready nodes that have this key, without starting them.</summary>
    public IReadOnlyList<RunNode> TakeEqual(Digest key) => offered.Remove(key, out var equal)
        ? equal.FindAll(node => node.Key == key && ready.Remove(node)) : [];

    /// <summary>Takes the next node that may start and reserves its slots; returns null if none may.</summary>
    public RunNode? TakeNext()
    {
        if (WithSlots.FirstOrDefault(node => BytesOf(node) <= FreeMemory) is not { } next)
            return null;

        ready.Remove(next);
        Begin(next, SlotsOf(next), BytesOf(next));
        if (sharesGpus && IsProgramOnGpu(next))
            onGpu = next;
        return next;
    }

    /// <summary>Marks a node as running without using this machine's threads: its result is fetched from
    /// elsewhere.</summary>
    public void Await(RunNode node) => Begin(node, slotsHeld: 0, bytesHeld: 0);

    /// <summary>Frees the slots, memory and GPU of a running node, which waits for another process.</summary>
    public void Idle(RunNode node)
    {
        used -= node.Slots;
        usedBytes -= node.Bytes;
        (node.Slots, node.Bytes) = (0, 0);
        if (onGpu == node)
            onGpu = null;
    }

    public void Release(RunNode node)
    {
        Idle(node);
        node.IsRunning = false;
        if (node.Key is { } key)
            making.Remove(key);
        Running--;
    }

    /// <summary>Records a node's result.</summary>
    /// <returns>Readers whose inputs are now all known, in the graph's order.</returns>
    public static List<RunNode> Settle(RunNode node, ActionRecord record)
    {
        node.Record = record;
        return [.. node.Readers.Where(reader => reader is { Record: null, Missing: > 0 } && --reader.Missing == 0)];
    }

    /// <summary>Discards a node's result. Readers that are done keep theirs; readers that have not started wait for it
    /// again.</summary>
    public void Reopen(RunNode node)
    {
        (node.Lost, node.Record) = (node.Record, null);
        foreach (var reader in node.Readers.Where(reader => reader is { Record: null, IsRunning: false }))
            Suspend(reader);
        foreach (var _ in StageGraph.Producers(node.Instance).Where(id => nodes[id].Record is null))
            Suspend(node);
    }

    /// <summary>Makes a node that is not running wait for one more producer.</summary>
    public void Suspend(RunNode node)
    {
        ready.Remove(node);
        node.Lookup = null;
        node.Missing++;
    }

    private IEnumerable<RunNode> WithSlots => ready
        .Where(node => !IsBeingMade(node.Key) && (onGpu is null || !IsProgramOnGpu(node)))
        .TakeWhile(HasSlots);

    private void Begin(RunNode node, int slotsHeld, long bytesHeld)
    {
        node.IsRunning = true;
        if (node.Key is { } key)
            making.Add(key);
        (node.Slots, node.Bytes) = (slotsHeld, bytesHeld);
        used += slotsHeld;
        usedBytes += bytesHeld;
        Running++;
    }

    private bool HasSlots(RunNode node) => used + SlotsOf(node) <= slots;

    private long BytesOf(RunNode node) => Math.Min(node.Instance.PeakBytes ?? 0, Memory);

    private static bool IsProgramOnGpu(RunNode node) =>
        node.Instance.Numerics is { Device: "cuda", Libtorch: Numerics.NoLibtorch };

    private int SlotsOf(RunNode node) => Math.Min(node.Instance.Numerics?.Threads ?? 1, slots);

    private static int ComparePriority(RunNode a, RunNode b) =>
        a.Height != b.Height ? b.Height.CompareTo(a.Height) : a.Rank.CompareTo(b.Rank);

    private void Connect()
    {
        foreach (var node in Nodes)
        {
            foreach (var producer in StageGraph.Producers(node.Instance))
            {
                nodes[producer].Readers.Add(node);
                node.Missing++;
            }
        }

        foreach (var node in Nodes.Reverse())
            node.Height = node.Readers.Count == 0 ? 0 : 1 + node.Readers.Max(reader => reader.Height);
    }
}

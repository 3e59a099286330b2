using Hormesis.Engine.Workers;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// Repairs damaged inputs of a node, which are detected during staging. The damaged objects are set aside, their
/// producers run again in the same run, and the node waits for them. Nodes that read the objects earlier had checked
/// them.
/// </summary>
internal sealed class InputRepair(RunBoard board, ObjectStore objects, RunNode node, DamagedInputException damage)
{
    /// <summary>Limit of repairs, for a disk or memory that fails at each read.</summary>
    private const int MostSetbacks = 2;

    private readonly RunNode[] makers =
    [
        .. StageGraph.Producers(node.Instance).Select(id => board.Find(id)!)
            .Where(producer => producer.Record is not { } record
                || record.Outputs.Values.Any(file => damage.Digests.Contains(file.Digest))),
    ];

    /// <summary>Reason why the node fails instead of being repaired; null if it is repaired.</summary>
    public HormesisException? Refusal => makers.FirstOrDefault(maker => !maker.IsWanted) is { } left
        ? new($"{damage.Message} {left.Instance.Id} makes it, but --exclusive excludes it: repeat the command " +
            "without --exclusive.", damage)
        : ++node.Setbacks > MostSetbacks
            ? new($"{damage.Message} This happened {node.Setbacks} times in this run: a stage writes to its inputs, " +
                "or the disk fails. Repair that first.", damage)
            : null;

    public string Notice =>
        $"{damage.Message} It is set aside; {string.Join(", ", makers.Select(maker => maker.Instance.Id))} and " +
        $"then {node.Instance.Id} run again.";

    /// <summary>Begins the repair of a node that has stopped running.</summary>
    /// <returns>Nodes that can be looked up now.</returns>
    public List<RunNode> Begin()
    {
        foreach (var _ in makers.Where(maker => maker.Record is null))
            board.Suspend(node); // Another reader found the same damage before, so the producer already runs again.
        var lost = makers.Where(maker => maker.Record is { } record && IsLost(record))
            .OrderBy(maker => maker.Rank).ToArray();
        Array.ForEach(lost, board.Reopen);
        // If all objects were made again meanwhile, the node itself can be looked up.
        return [.. lost.Append(node).Where(open => open.Missing == 0)];
    }

    /// <summary>Returns an error if a node's repeated result differs from the first one and others have already read
    /// the first; otherwise null.</summary>
    public static HormesisException? Difference(RunNode made, ActionRecord record) =>
        made.Lost is { } lost && lost.Content != record.Content
            && made.Readers.Any(reader => reader.Record is not null || reader.IsRunning)
            ? new($"{made.Instance.Id}: its damaged result was made again with different bits, after other instances " +
                "had read the first result. Repeat the command to make those instances again.")
            : null;

    private bool IsLost(ActionRecord record)
    {
        var isLost = false;
        foreach (var file in record.Outputs.Values.Where(file => damage.Digests.Contains(file.Digest)))
        {
            var state = objects.Verify(file);
            if (state == ObjectState.Damaged)
                objects.SetAside(file.Digest);
            isLost |= state != ObjectState.Sound;
        }

        return isLost;
    }
}

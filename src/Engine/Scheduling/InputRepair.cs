using Hormesis.Engine.Workers;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Scheduling;

/// <summary>
/// What follows when a node's inputs turn out damaged as they are staged: the objects are set aside, their makers run
/// once more in the same run, and the node waits for them. Whoever read the objects before had checked them.
/// </summary>
internal sealed class InputRepair(RunBoard board, ObjectStore objects, RunNode node, DamagedInputException damage)
{
    /// <summary>A disk or a memory that fails at each reading is not outlasted.</summary>
    private const int MostSetbacks = 2;

    private readonly RunNode[] makers =
    [
        .. StageGraph.Producers(node.Instance).Select(id => board.Find(id)!)
            .Where(producer => producer.Record is not { } record
                || record.Outputs.Values.Any(file => damage.Digests.Contains(file.Digest))),
    ];

    /// <summary>Why the node fails instead; null where it does not.</summary>
    public HormesisException? Refusal => makers.FirstOrDefault(maker => !maker.IsWanted) is { } left
        ? new($"{damage.Message} {left.Instance.Id} makes it, which this command was not asked to run: repeat it " +
            $"without --exclusive.", damage)
        : ++node.Setbacks > MostSetbacks
            ? new($"{damage.Message} That happened {node.Setbacks} times in this run: a stage that writes to its " +
                $"inputs, or the disk, has to be mended first.", damage)
            : null;

    public string Notice =>
        $"{damage.Message} It is set aside; {string.Join(", ", makers.Select(maker => maker.Instance.Id))} and " +
        $"then {node.Instance.Id} run once more.";

    /// <summary>Of a node that no longer runs.</summary>
    /// <returns>What can be looked up now.</returns>
    public List<RunNode> Begin()
    {
        foreach (var _ in makers.Where(maker => maker.Record is null))
            board.Suspend(node); // Another reader found the same before, and waits already.
        var lost = makers.Where(maker => maker.Record is { } record && IsLost(record))
            .OrderBy(maker => maker.Rank).ToArray();
        Array.ForEach(lost, board.Reopen);
        // The node itself where all was made anew meanwhile.
        return [.. lost.Append(node).Where(open => open.Missing == 0)];
    }

    /// <summary>Null, but where the result of a node that was made once more contradicts what others have made of the
    /// first.</summary>
    public static HormesisException? Difference(RunNode made, ActionRecord record) =>
        made.Lost is { } lost && lost.Content != record.Content
            && made.Readers.Any(reader => reader.Record is not null || reader.IsRunning)
            ? new($"{made.Instance.Id}: made once more because it was damaged, its result came out different, and " +
                $"others had read the first. Repeat the command: it makes those anew.")
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

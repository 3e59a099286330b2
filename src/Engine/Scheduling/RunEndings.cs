namespace Hormesis.Engine.Scheduling;

/// <summary>Messages of runs that end before their goals are reached although nothing failed.</summary>
internal static class RunEndings
{
    /// <param name="hasCheckpoint">True if a node, whose inputs are known, has a checkpoint.</param>
    public static RunStoppedException Stopped(RunBoard board, Func<RunNode, bool> hasCheckpoint)
    {
        var left = board.Nodes.Where(node => node.Record is null).ToArray();
        var resuming = left.Where(node => node.Lookup is not null && hasCheckpoint(node))
            .Select(node => node.Instance.Id).ToArray();
        return new(
            $"""
            Stopped. {board.Nodes.Length - left.Length} of {board.Nodes.Length} results are finished and kept.
            Repeat the command to continue{(resuming.Length == 0 ? "" : $" from the checkpoints of {string.Join(", ", resuming)}")} with the other {left.Length}.
            """);
    }

    /// <param name="reason">Returns the reason why a node, whose inputs are known, would run.</param>
    /// <param name="commandFor">Returns the command that makes a stage's results.</param>
    public static HormesisException MissingUpstream(IReadOnlyCollection<RunNode> missing, Func<RunNode, string> reason,
        Func<string, string> commandFor)
    {
        var lines =
            missing.Select(node => $"{node.Instance.Id}: " +
            $"{(node.Lookup is null ? "its inputs are missing" : reason(node))}");
        var commands = missing.Select(node => commandFor(node.Instance.Stage)).Distinct(StringComparer.Ordinal);
        return new(
            $"""
            This command needs results that are missing, and may not run their stages:
              {string.Join("\n  ", lines)}
            Make them first: {string.Join(", then ", commands)}
            """);
    }
}

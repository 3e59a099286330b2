namespace Hormesis.Engine.Scheduling;

/// <summary>What a person reads when a run ends before its goals are reached, though nothing failed.</summary>
internal static class RunEndings
{
    /// <param name="hasCheckpoint">Of a node whose inputs are known.</param>
    public static RunStoppedException Stopped(RunBoard board, Func<RunNode, bool> hasCheckpoint)
    {
        var left = board.Nodes.Where(node => node.Record is null).ToArray();
        var resuming = left.Where(node => node.Lookup is not null && hasCheckpoint(node))
            .Select(node => node.Instance.Id).ToArray();
        return new(
            $"""
            Stopped. {board.Nodes.Length - left.Length} of {board.Nodes.Length} results are finished and kept.
            The same command goes on{(resuming.Length == 0 ? "" : $" from the checkpoints of {string.Join(", ", resuming)}")} with the other {left.Length}.
            """);
    }

    /// <param name="reason">Of a node whose inputs are known.</param>
    /// <param name="commandFor">The command that makes a stage's results.</param>
    public static HormesisException MissingUpstream(IReadOnlyCollection<RunNode> missing, Func<RunNode, string> reason,
        Func<string, string> commandFor)
    {
        var lines =
            missing.Select(node => $"{node.Instance.Id}: " +
            $"{(node.Lookup is null ? "what it reads is missing" : reason(node))}");
        var commands = missing.Select(node => commandFor(node.Instance.Stage)).Distinct(StringComparer.Ordinal);
        return new(
            $"""
            Results are missing that this needs, and it was asked to run nothing else:
              {string.Join("\n  ", lines)}
            Make them first: {string.Join(", then ", commands)}
            """);
    }
}

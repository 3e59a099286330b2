using System.Globalization;

namespace Hormesis.Engine.Scheduling;

/// <summary>Reports, once for each kind of stage, why fewer instances run at the same time than the threads
/// allow.</summary>
internal sealed class MemoryNotices(RunBoard board, IRunObserver observer)
{
    private readonly HashSet<string> alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);

    /// <summary>Called when a node starts. A node that needs more memory than there is runs alone.</summary>
    public void Starts(RunNode node)
    {
        if (node.Instance.PeakBytes > board.Memory && alone.Add(node.Instance.Stage))
            observer.Noticed(
                $"""
                {node.Instance.Id} needs about {Text(node.Instance.PeakBytes.Value)} of memory, more than the {Text(board.Memory)} that this run may use: it runs alone, and may fail.
                  Make its batch, width or images smaller in experiments.yaml, or run it where there is more memory. If this machine has more, set --memory=GB.
                """);
    }

    /// <summary>Called when no further node may start.</summary>
    public void Waits()
    {
        if (board.WaitingForMemory.FirstOrDefault() is { } first && waiting.Add(first.Instance.Stage))
            observer.Noticed(string.Create(
                CultureInfo.InvariantCulture,
                $"{board.WaitingForMemory.Count()} wait for memory: {first.Instance.Id} needs about " +
                    $"{Text(first.Instance.PeakBytes ?? 0)}, and {Text(board.FreeMemory)} of {Text(board.Memory)} " +
                    $"are free. Fewer instances run at the same time than --parallel allows; if this machine has " +
                        $"more memory, set --memory=GB."));
    }

    private static string Text(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB");
}

namespace Hormesis.Build.Terminal;

/// <summary>How a run stands: who runs, and how many are done. Used with <see cref="Gate"/> held.</summary>
public sealed class RunState(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private readonly SortedDictionary<string, RunningInstance> running = new(StringComparer.Ordinal);
    private readonly HashSet<string> finished = new(StringComparer.Ordinal);
    private readonly HashSet<string> upToDate = new(StringComparer.Ordinal);
    private int planned;

    public Lock Gate { get; } = new();

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyCollection<RunningInstance> Running => running.Values;

    /// <summary>Starts of workers.</summary>
    public int Started { get; private set; }

    /// <summary>Instances whose worker ran to its end.</summary>
    public int Ran => finished.Count;

    /// <summary>Instances whose result was in the store.</summary>
    public int UpToDate => upToDate.Count;

    /// <summary>Instances that have a result.</summary>
    public int Done => Ran + UpToDate;

    /// <summary>Instances that were asked for, with all that they need.</summary>
    public int Planned => Math.Max(planned, Done);

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public void Plan(int instances) => planned = instances;

    /// <summary>Its result is there. One that ran for another target of the same command stays one that ran.</summary>
    public void Find(string id)
    {
        running.Remove(id);
        if (!finished.Contains(id))
            upToDate.Add(id);
    }

    public RunningInstance Start(string id, string reason)
    {
        Started++;
        return running[id] = new(id, reason, time);
    }

    public RunningInstance? RunningOf(string id) => running.GetValueOrDefault(id);

    /// <returns>Null where it did not run.</returns>
    public RunningInstance? Finish(string id)
    {
        finished.Add(id);
        return running.Remove(id, out var instance) ? instance : null;
    }

    public void Fail(string id) => running.Remove(id);
}

namespace Hormesis.Build.Terminal;

/// <summary>State of a run: running instances and counts. Use it with <see cref="Gate"/> held.</summary>
public sealed class RunState(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private readonly SortedDictionary<string, RunningInstance> running = new(StringComparer.Ordinal);
    private readonly HashSet<string> finished = new(StringComparer.Ordinal);
    private readonly HashSet<string> upToDate = new(StringComparer.Ordinal);
    private int planned;

    public Lock Gate { get; } = new();

    /// <summary>Running instances, ordered by id.</summary>
    public IReadOnlyCollection<RunningInstance> Running => running.Values;

    /// <summary>Number of workers that were started.</summary>
    public int Started { get; private set; }

    /// <summary>Number of instances whose worker finished.</summary>
    public int Ran => finished.Count;

    /// <summary>Number of instances whose result was in the store.</summary>
    public int UpToDate => upToDate.Count;

    /// <summary>Number of instances that have a result.</summary>
    public int Done => Ran + UpToDate;

    /// <summary>Number of requested instances, including dependencies.</summary>
    public int Planned => Math.Max(planned, Done);

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public void Plan(int instances) => planned = instances;

    /// <summary>Records that an instance has a result. If it ran for another target of the same command, it still
    /// counts as run.</summary>
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

    /// <returns>Null if the instance was not running.</returns>
    public RunningInstance? Finish(string id)
    {
        finished.Add(id);
        return running.Remove(id, out var instance) ? instance : null;
    }

    public void Fail(string id) => running.Remove(id);
}

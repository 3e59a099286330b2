using Hormesis.Stages;

namespace Hormesis.Build.Terminal;

/// <summary>Progress, speed and remaining time of an instance whose worker runs.</summary>
/// <param name="id">Id of the instance.</param>
/// <param name="reason">Why it runs.</param>
public sealed class RunningInstance(string id, string reason, TimeProvider time)
{
    /// <summary>Period over which speed is measured: the last half minute, because the machine's load changes and
    /// because steps before a checkpoint took no time in this run.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>Shortest period from which speed is computed.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);

    private readonly long start = time.GetTimestamp();
    private readonly Queue<(long At, StageProgress Progress)> recent = [];

    public string Id => id;

    public string Reason => reason;

    /// <summary>The last report; null before the first.</summary>
    public StageProgress? Progress { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    /// <summary>Number of items (<see cref="StageProgress.Unit"/>) per second; null while unknown.</summary>
    public double? Rate { get; private set; }

    /// <summary>Time until the last step; null while unknown.</summary>
    public TimeSpan? Left => finish is { } at ? time.GetElapsedTime(Math.Min(at, time.GetTimestamp()), at) : null;

    private long? finish;

    public void Report(StageProgress progress)
    {
        Progress = progress;
        var now = time.GetTimestamp();
        recent.Enqueue((now, progress));
        while (time.GetElapsedTime(recent.Peek().At, now) > Window)
            recent.Dequeue();

        var (since, first) = recent.Peek();
        var seconds = time.GetElapsedTime(since, now).TotalSeconds;
        if (seconds < Least.TotalSeconds)
            return;

        Rate = (progress.Items - first.Items) / seconds;
        finish = progress.Steps is { } steps && progress.Step > first.Step
            ? now + (long)(seconds * (steps - progress.Step) / (progress.Step - first.Step) * time.TimestampFrequency)
            : null;
    }
}

using Hormesis.Stages;

namespace Hormesis.Build.Terminal;

/// <summary>An instance whose worker runs: how far it is, how fast, and how long it will take.</summary>
/// <param name="id">The instance's.</param>
/// <param name="reason">Why it runs.</param>
public sealed class RunningInstance(string id, string reason, TimeProvider time)
{
    /// <summary>Speed is that of the last half minute: a machine gets busier, and what came before a checkpoint took
    /// none of this run's time.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>Less than this tells nothing of the speed.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);

    private readonly long start = time.GetTimestamp();
    private readonly Queue<(long At, StageProgress Progress)> recent = [];

    public string Id => id;

    public string Reason => reason;

    /// <summary>The last report; null before the first.</summary>
    public StageProgress? Progress { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    /// <summary>What <see cref="StageProgress.Unit"/> names, a second; null while unknown.</summary>
    public double? Rate { get; private set; }

    /// <summary>Until its last step; null while unknown.</summary>
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

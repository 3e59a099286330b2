using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Auditing;
using Hormesis.Engine.Collection;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Sharing;
using Hormesis.Engine.Verification;
using Hormesis.Study;

namespace Hormesis.Build;

/// <summary>A study as the tasks use it: whatever fails becomes one message that Cake can print.</summary>
public sealed class HostedStudy : IDisposable
{
    private readonly StudySession session;
    private readonly RunState state;
    private readonly RunDisplay display;
    private readonly IReadOnlyList<StageKind> goal;
    private readonly CancellationToken cancellation;
    private bool hasRun;
    private int taken;

    /// <param name="goal">What will be asked for, so that work for it can begin with the first.</param>
    /// <param name="view">Shows what runs.</param>
    public HostedStudy(StudyOptions options, IReadOnlyList<StageKind> goal, RunState state, IRunView view)
    {
        this.state = state;
        display = new(state, view);
        cancellation = options.Cancellation;
        session =
            Guard(() =>
            new StudySession(options with { AsksToCancel = jobs => Unshown(() => options.AsksToCancel(jobs)) },
            display));
        this.goal = goal;
    }

    /// <summary>Completes every instance of the kind.</summary>
    public void Run(StageKind kind) => Guard(() =>
    {
        if (!hasRun)
            session.Goal(goal);
        hasRun = true;
        session.Run(kind);
    });

    /// <summary>Writes the manifest and the checksums, if any stage was asked for since the last call.</summary>
    /// <returns>Results that came from the shared store, in this run.</returns>
    public int Finish() => hasRun ? Guard(() => taken += session.Finish()) : 0;

    /// <summary>Says, as the last of all, how many ran and where the results are; nothing where no stage was asked
    /// for.</summary>
    public void Close(int exitCode)
    {
        if (hasRun)
            display.End(RunEnding.Of(state, exitCode, session.Results));
    }

    /// <inheritdoc cref="StudySession.Paper"/>
    public string Paper => Guard(() => session.Paper);

    /// <returns>What differs on disk from the manifest; nothing when all is well.</returns>
    public IReadOnlyList<string> Verify() => Guard(session.Verify);

    /// <inheritdoc cref="StudySession.Classes"/>
    public IReadOnlyList<ClassReport> Classes() => Guard(session.Classes);

    /// <inheritdoc cref="StudySession.Stale"/>
    public IReadOnlyList<ResultLine> Stale() => Guard(session.Stale);

    /// <inheritdoc cref="StudySession.Origins"/>
    public IReadOnlyList<ResultLine> Origins() => Guard(session.Origins);

    /// <inheritdoc cref="StudySession.Push"/>
    public TransferReport Push(string? label) => Guard(() => session.Push(label));

    /// <inheritdoc cref="StudySession.Pull"/>
    public TransferReport Pull(string? manifest, bool paperOnly) => Guard(() => session.Pull(manifest, paperOnly));

    /// <returns>How every instance stands, producers first.</returns>
    public IReadOnlyList<InstanceStatus> Status() => Guard(session.Status);

    /// <returns>The stage graph with every instance's state.</returns>
    public string Graph(GraphFormat format) => Guard(() => session.Graph(format));

    /// <inheritdoc cref="StudySession.Audit"/>
    public IReadOnlyList<AuditResult> Audit(string? stages, int? sample, int seed) =>
        Guard(() => session.Audit(stages, sample, seed));

    /// <summary>Removes from the store what no study's manifest names.</summary>
    public GcReport Collect(GcOptions limits) => Guard(() => session.Collect(limits));

    /// <inheritdoc cref="StudySession.Clean"/>
    public IReadOnlyList<string> Clean() => Guard(session.Clean);

    public void Dispose() => session.Dispose();

    /// <summary>While a person is asked nobody else writes to the terminal.</summary>
    private T Unshown<T>(Func<T> function)
    {
        display.Pause();
        try
        {
            return function();
        }
        finally
        {
            display.Resume();
        }
    }

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> function)
    {
        display.Resume();
        try
        {
            return Failure.Guard(function, cancellation);
        }
        finally
        {
            display.Pause();
        }
    }
}

using Hormesis.Pipeline.Auditing;
using Hormesis.Pipeline.Collection;
using Hormesis.Pipeline.Scheduling;
using Hormesis.Study;

namespace Hormesis.Build;

/// <summary>A study as the tasks use it: whatever fails becomes one message that Cake can print.</summary>
public sealed class HostedStudy : IDisposable
{
    private readonly StudySession session;
    private readonly TerminalLog log;
    private readonly IReadOnlyList<StageKind> goal;
    private readonly CancellationToken cancellation;
    private bool hasRun;

    /// <param name="goal">What will be asked for, so that work for it can begin with the first.</param>
    public HostedStudy(StudyOptions options, IReadOnlyList<StageKind> goal, TerminalLog log)
    {
        this.log = log;
        cancellation = options.Cancellation;
        session = Guard(() => new StudySession(options, log));
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

    /// <summary>Writes the manifest and the checksums, if any stage was asked for.</summary>
    public void Finish()
    {
        if (hasRun)
            Guard(session.Finish);
    }

    /// <inheritdoc cref="StudySession.PaperOfDefault"/>
    public string? PaperOfDefault() => Guard(session.PaperOfDefault);

    /// <returns>What differs on disk from the manifest; nothing when all is well.</returns>
    public IReadOnlyList<string> Verify() => Guard(session.Verify);

    /// <returns>Results that the code in the checkout would make anew.</returns>
    public IReadOnlyList<string> Stale() => Guard(session.Stale);

    /// <returns>How every instance stands, producers first.</returns>
    public IReadOnlyList<InstanceStatus> Status() => Guard(session.Status);

    /// <returns>The stage graph with every instance's state.</returns>
    public string Graph(GraphFormat format) => Guard(() => session.Graph(format));

    /// <inheritdoc cref="StudySession.Audit"/>
    public IReadOnlyList<AuditResult> Audit(string? stages, int? sample, int seed) => Guard(() => session.Audit(stages, sample, seed));

    /// <summary>Removes from the store what no study's manifest names.</summary>
    public GcReport Collect(GcOptions limits) => Guard(() => session.Collect(limits));

    /// <summary>Removes the study's results; the store keeps their content.</summary>
    public void Clean() => Guard(session.Clean);

    public void Dispose() => session.Dispose();

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> function)
    {
        log.Open();
        try
        {
            return Failure.Guard(function, cancellation);
        }
        finally
        {
            log.Close();
        }
    }
}

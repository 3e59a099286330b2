using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;
using Hormesis.Study;
using Hormesis.Study.Experiments;

namespace Hormesis.Build;

/// <summary>
/// A study as the tasks use it. While a command runs, its events are shown; a failure becomes one message that Cake can
/// print.
/// </summary>
public sealed class HostedStudy : IDisposable
{
    private readonly StudySession session;
    private readonly RunState state;
    private readonly IRunView view;
    private readonly RunDisplay display;
    private readonly IReadOnlyList<StageKind> goal;
    private readonly CancellationToken cancellation;
    private bool hasRun;
    private int taken;

    /// <param name="goal">What will be asked for, so that work for it can begin with the first.</param>
    /// <param name="view">Shows what runs.</param>
    public HostedStudy(StudyOptions options, IReadOnlyList<StageKind> goal, RunState state, IRunView view)
    {
        (this.state, this.view) = (state, view);
        display = new(state, view);
        cancellation = options.Cancellation;
        var unshown = options with { AsksToCancel = jobs => Unshown(() => options.AsksToCancel(jobs)) };
        session = Failure.Guard(() => new StudySession(unshown, display), cancellation);
        this.goal = goal;
    }

    /// <summary>Completes every instance of the kind.</summary>
    public void Run(StageKind kind) => Do(study =>
    {
        if (!hasRun)
            study.Goal(goal);
        hasRun = true;
        study.Run(kind);
        return hasRun;
    });

    /// <summary>Writes the manifest and the checksums, if any stage was asked for since the last call.</summary>
    /// <returns>Results that came from the shared store, in this run.</returns>
    public int Finish() => hasRun ? Do(study => taken += study.Finish()) : 0;

    /// <summary>Says, as the last of all, how many ran and where the results are; nothing where no stage was asked
    /// for.</summary>
    public void Close(int exitCode)
    {
        if (hasRun)
            display.End(RunEnding.Of(state, exitCode, session.Results));
    }

    /// <summary>Carries out a command of the study.</summary>
    /// <exception cref="HormesisException">It failed; the message is for a person.</exception>
    public T Do<T>(Func<StudySession, T> command)
    {
        view.Resume();
        try
        {
            return Failure.Guard(() => command(session), cancellation);
        }
        finally
        {
            view.Pause();
        }
    }

    public void Dispose() => session.Dispose();

    /// <summary>While a person is asked nobody else writes to the terminal.</summary>
    private T Unshown<T>(Func<T> function)
    {
        view.Pause();
        try
        {
            return function();
        }
        finally
        {
            view.Resume();
        }
    }
}

using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;
using Hormesis.Study.Experiments;
using Hormesis.Study.Export;

namespace Hormesis.Build;

/// <summary>
/// A study for use by tasks. Shows events while a command runs, and converts a failure to one message that Cake can
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

    /// <param name="goal">All kinds of stages that will run, so that work for them can begin together with the
    /// first.</param>
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

    /// <inheritdoc cref="StudySession.LookAhead"/>
    public void LookAhead() => session.LookAhead();

    /// <summary>Makes the results of every instance of the kind.</summary>
    public void Run(StageKind kind) => Do(study =>
    {
        if (!hasRun)
            study.Goal(goal);
        hasRun = true;
        study.Run(kind);
        return hasRun;
    });

    /// <inheritdoc cref="StudySession.Export"/>
    public IReadOnlyList<string> Export(ExportRequest request) => Do(study =>
    {
        hasRun = true;
        return study.Export(request);
    });

    /// <summary>Writes the manifest and the checksums, if any stage ran since the last call.</summary>
    /// <returns>Number of results of this run that came from the shared store.</returns>
    public int Finish() => hasRun ? Do(study => taken += study.Finish()) : 0;

    /// <summary>Prints, as the last output, how many instances ran and where the results are; prints nothing if no
    /// stage was run.</summary>
    public void Close(int exitCode)
    {
        if (hasRun)
            display.End(RunEnding.Of(state, exitCode, session.Results) with
            {
                Published = exitCode == 0 ? session.Published(Repository.Folder) : null,
            });
    }

    /// <summary>Runs a command of the study.</summary>
    /// <exception cref="HormesisException">The command failed; the message is meant for a person.</exception>
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

    /// <summary>Runs a question to the user; suspends the view so that nothing else writes to the terminal.</summary>
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

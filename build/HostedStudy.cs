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
    private readonly Lazy<StudySession> session;
    private readonly RunState state;
    private readonly IRunView view;
    private readonly RunDisplay display;
    private readonly IReadOnlyList<StageKind> goal;
    private readonly CancellationToken cancellation;
    private bool hasRun;
    private int taken;
    private string? published;

    /// <param name="options">Called at the first use; throws if the command line names something that is not
    /// there.</param>
    /// <param name="goal">All kinds of stages that will run, so that work for them can begin together with the
    /// first.</param>
    /// <param name="view">Shows what runs.</param>
    public HostedStudy(Func<StudyOptions> options, IReadOnlyList<StageKind> goal, RunState state, IRunView view,
        CancellationToken cancellation)
    {
        (this.goal, this.state, this.view, this.cancellation) = (goal, state, view, cancellation);
        display = new(state, view);
        session = new(() => new(Unshown(options()), display));
    }

    /// <inheritdoc cref="StudySession.LookAhead"/>
    public void LookAhead() => session.Value.LookAhead();

    /// <summary>Makes the results of every instance of the kind.</summary>
    public void Run(StageKind kind)
    {
        hasRun = true;
        Do(study =>
        {
            study.Goal(goal);
            study.Run(kind);
            return kind;
        });
    }

    /// <inheritdoc cref="StudySession.Export"/>
    public IReadOnlyList<string> Export(ExportRequest request)
    {
        hasRun = true;
        return Do(study => study.Export(request));
    }

    /// <summary>Writes the manifest and the checksums, if any stage ran since the last call.</summary>
    /// <returns>Number of results of this run that came from the shared store.</returns>
    public int Finish() => !hasRun ? 0 : Do(study =>
    {
        taken += study.Finish();
        published = study.Published(Repository.Folder);
        return taken;
    });

    /// <summary>Prints, as the last output, how many instances ran and where the results are; prints nothing if no
    /// stage was to run. It opens and reads nothing: what failed before would fail here again, and nobody would catch
    /// it.</summary>
    public void Close(int exitCode)
    {
        if (hasRun)
            display.End(RunEnding.Of(state, exitCode, session.IsValueCreated ? session.Value.Results : null) with
            {
                Published = exitCode == 0 ? published : null,
            });
    }

    /// <summary>Runs a command of the study.</summary>
    /// <exception cref="HormesisException">The command failed; the message is meant for a person.</exception>
    public T Do<T>(Func<StudySession, T> command)
    {
        view.Resume();
        try
        {
            return Failure.Guard(() => command(session.Value), cancellation);
        }
        finally
        {
            view.Pause();
        }
    }

    public void Dispose()
    {
        if (session.IsValueCreated)
            session.Value.Dispose();
    }

    private StudyOptions Unshown(StudyOptions options) =>
        options with { AsksToCancel = jobs => Unshown(() => options.AsksToCancel(jobs)) };

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

using Hormesis.Engine.Scheduling;
using Hormesis.Stages;

namespace Hormesis.Build.Terminal;

/// <summary>Updates the state of a run from its events and passes them to the view.</summary>
public sealed class RunDisplay(RunState state, IRunView view) : IRunObserver
{
    public void Planned(int instances)
    {
        lock (state.Gate)
        {
            state.Plan(instances);
            view.Planned(instances);
        }
    }

    public void UpToDate(StageInstance instance)
    {
        lock (state.Gate)
        {
            state.Find(instance.Id);
            view.UpToDate(instance.Id);
        }
    }

    public void Started(StageInstance instance, string reason)
    {
        lock (state.Gate)
            view.Started(state.Start(instance.Id, reason));
    }

    public void Progressed(StageInstance instance, StageProgress progress)
    {
        lock (state.Gate)
        {
            if (state.RunningOf(instance.Id) is not { } running)
                return;
            running.Report(progress);
            view.Progressed(running);
        }
    }

    public void Finished(StageInstance instance, double seconds, Digest content)
    {
        lock (state.Gate)
        {
            if (state.Finish(instance.Id) is { } finished)
                view.Finished(finished, seconds, content);
        }
    }

    public void Failed(StageInstance instance, string message)
    {
        lock (state.Gate)
        {
            state.Fail(instance.Id);
            view.Failed(instance.Id, message);
        }
    }

    public void Noticed(string message)
    {
        lock (state.Gate)
            view.Noticed(message);
    }

    /// <summary>Reports, as the last output, how the run ended and where the results are.</summary>
    public void End(RunEnding ending)
    {
        lock (state.Gate)
            view.Ended(ending);
    }
}

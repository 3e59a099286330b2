using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

/// <summary>Receives the events of a run. Calls come from any thread, one at a time; handlers must be fast.</summary>
public interface IRunObserver
{
    /// <summary>A run begins.</summary>
    /// <param name="instances">
    /// Number of instances that the run will bring up to date. Most of them may already be up to date.
    /// </param>
    void Planned(int instances);

    /// <summary>The store has the instance's result; nothing runs.</summary>
    void UpToDate(StageInstance instance);

    /// <param name="reason">Reason why the instance has to run, in one line.</param>
    void Started(StageInstance instance, string reason);

    void Progressed(StageInstance instance, StageProgress progress);

    /// <param name="seconds">Duration of the worker.</param>
    /// <param name="content">Digest of all outputs; equal if two runs agree in every bit.</param>
    void Finished(StageInstance instance, double seconds, Digest content);

    /// <param name="message">A complete message that begins with the instance's id.</param>
    void Failed(StageInstance instance, string message);

    /// <summary>Reports something that a person should know: a damaged object, a wait for another run.</summary>
    void Noticed(string message);
}

using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

/// <summary>What a person sees of a run. Calls come from any thread, one at a time, and must be quick.</summary>
public interface IRunObserver
{
    /// <summary>A run begins.</summary>
    /// <param name="instances">All that it will bring up to date, most of which may be.</param>
    void Planned(int instances);

    /// <summary>Its result is in the store; nothing runs.</summary>
    void UpToDate(StageInstance instance);

    /// <param name="reason">Why it has to run, in one line.</param>
    void Started(StageInstance instance, string reason);

    void Progressed(StageInstance instance, StageProgress progress);

    /// <param name="seconds">That its worker took.</param>
    /// <param name="content">Of what it made, paths and bytes: equal where two runs agree in every bit.</param>
    void Finished(StageInstance instance, double seconds, Digest content);

    /// <param name="message">Complete in itself; begins with the instance's id.</param>
    void Failed(StageInstance instance, string message);

    /// <summary>Something that a person should know of: a damaged object, a wait for another run.</summary>
    void Noticed(string message);
}

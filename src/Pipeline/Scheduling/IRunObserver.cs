using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Scheduling;

/// <summary>What a person sees of a run. Calls come from any thread, one at a time, and must be quick.</summary>
public interface IRunObserver
{
    /// <summary>Its result is in the store; nothing runs.</summary>
    void UpToDate(StageInstance instance);

    /// <param name="reason">Why it has to run, in one line.</param>
    void Started(StageInstance instance, string reason);

    /// <param name="fraction">In [0, 1].</param>
    void Progressed(StageInstance instance, double fraction, string message);

    /// <param name="seconds">That its worker took.</param>
    void Finished(StageInstance instance, double seconds);

    /// <param name="message">Complete in itself; begins with the instance's id.</param>
    void Failed(StageInstance instance, string message);

    /// <summary>Something that a person should know of: a damaged object, a wait for another run.</summary>
    void Noticed(string message);
}

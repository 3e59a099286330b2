namespace Hormesis.Build.Terminal;

/// <summary>
/// Shows a run: to a person at a terminal, in a log, or to a program. Calls come one at a time. Calls about events are
/// made with <see cref="RunState.Gate"/> held, after the state was updated.
/// </summary>
public interface IRunView
{
    /// <summary>From this call on, only the view writes to the terminal.</summary>
    void Resume();

    /// <summary>After this call others may write to the terminal; pending messages are written before it
    /// returns.</summary>
    void Pause();

    void Planned(int instances);

    void UpToDate(string id);

    void Started(RunningInstance instance);

    void Progressed(RunningInstance instance);

    void Finished(RunningInstance instance, double seconds, Digest content);

    /// <param name="message">The same message as in the error that ends the run.</param>
    void Failed(string id, string message);

    void Noticed(string message);

    /// <summary>The last call; its output is below all other output.</summary>
    void Ended(RunEnding ending);
}

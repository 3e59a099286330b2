namespace Hormesis.Build.Terminal;

/// <summary>
/// How a run is shown: to a person at a terminal, in a log, to a program. Calls come one at a time; those that
/// tell of an event with <see cref="RunState.Gate"/> held and the state already as they say.
/// </summary>
public interface IRunView
{
    /// <summary>From here on nobody else writes to the terminal.</summary>
    void Resume();

    /// <summary>Others may write from the return of this on. What was not told yet is.</summary>
    void Pause();

    void Planned(int instances);

    void UpToDate(string id);

    void Started(RunningInstance instance);

    void Progressed(RunningInstance instance);

    void Finished(RunningInstance instance, double seconds, Digest content);

    /// <param name="message">As in the error that ends the run.</param>
    void Failed(string id, string message);

    void Noticed(string message);

    /// <summary>The last call, below all that anyone writes.</summary>
    void Ended(RunEnding ending);
}

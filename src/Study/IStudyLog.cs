namespace Hormesis.Study;

/// <summary>The terminal, as a study sees it. Calls come from any thread.</summary>
public interface IStudyLog
{
    void Info(string line);

    void Warning(string line);

    void Error(string line);

    /// <param name="instance">Whose progress it is.</param>
    /// <param name="fraction">Done so far, in [0, 1]; 1 ends it.</param>
    void Progress(string instance, double fraction, string message);
}

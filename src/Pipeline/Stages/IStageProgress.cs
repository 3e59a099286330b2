namespace Hormesis.Pipeline.Stages;

/// <summary>What a stage tells the person who waits for it. Nothing stored may depend on it.</summary>
public interface IStageProgress
{
    /// <param name="fraction">Done so far, in [0, 1].</param>
    /// <param name="message">A few words: step, loss.</param>
    void Report(double fraction, string message);
}

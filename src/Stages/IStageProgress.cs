namespace Hormesis.Stages;

/// <summary>What a stage tells the person who waits for it. Nothing stored may depend on it.</summary>
public interface IStageProgress
{
    /// <summary>May be called after every step: what comes too soon after another is dropped, at no cost to speak
    /// of.</summary>
    void Report(StageProgress progress);
}

namespace Hormesis.Stages;

/// <summary>Receives progress reports for the person who waits. No stored result may depend on it.</summary>
public interface IStageProgress
{
    /// <summary>Reports progress. May be called after every step: reports that follow too quickly are dropped at
    /// negligible cost.</summary>
    void Report(StageProgress progress);
}

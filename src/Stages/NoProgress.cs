namespace Hormesis.Stages;

public sealed class NoProgress : IStageProgress
{
    public static NoProgress Instance { get; } = new();

    public void Report(StageProgress progress)
    {
    }
}

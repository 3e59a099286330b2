using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Scheduling;

internal sealed class ForwardedProgress(Action<StageProgress> report) : IStageProgress
{
    public void Report(StageProgress progress) => report(progress);
}

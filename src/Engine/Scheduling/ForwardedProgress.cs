using Hormesis.Stages;

namespace Hormesis.Engine.Scheduling;

internal sealed class ForwardedProgress(Action<StageProgress> report) : IStageProgress
{
    public void Report(StageProgress progress) => report(progress);
}

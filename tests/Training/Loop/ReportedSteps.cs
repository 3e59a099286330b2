using Hormesis.Stages;

namespace Hormesis.Training.Tests.Loop;

/// <summary>Remembers every report.</summary>
internal sealed class ReportedSteps : IStageProgress
{
    public List<long> Taken { get; } = [];

    public void Report(StageProgress progress) => Taken.Add(progress.Step);
}

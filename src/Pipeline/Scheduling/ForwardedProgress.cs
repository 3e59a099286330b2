using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Scheduling;

internal sealed class ForwardedProgress(Action<double, string> report) : IStageProgress
{
    public void Report(double fraction, string message) => report(fraction, message);
}

using Hormesis.Engine.Scheduling;
using Hormesis.Stages;

namespace Hormesis.Benchmarks;

internal sealed class SilentObserver : IRunObserver
{
    public void Planned(int instances)
    {
    }

    public void UpToDate(StageInstance instance)
    {
    }

    public void Started(StageInstance instance, string reason)
    {
    }

    public void Progressed(StageInstance instance, StageProgress progress)
    {
    }

    public void Finished(StageInstance instance, double seconds, Digest content)
    {
    }

    public void Failed(StageInstance instance, string message) => Console.Error.WriteLine(message);

    public void Noticed(string message) => Console.Error.WriteLine(message);
}

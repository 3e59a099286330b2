using Hormesis.Engine.Scheduling;
using Hormesis.Stages;

namespace Hormesis.Benchmarks.Cluster;

/// <summary>Counts what a run reports. The run calls it one call at a time.</summary>
/// <param name="log">Receives notices and failures.</param>
internal sealed class CountingObserver(TextWriter log) : IRunObserver
{
    private volatile int finished;

    public int Finished => finished;

    public int Notices { get; private set; }

    public int Reports { get; private set; }

    public void Planned(int instances)
    {
    }

    public void UpToDate(StageInstance instance)
    {
    }

    public void Started(StageInstance instance, string reason)
    {
    }

    public void Progressed(StageInstance instance, StageProgress progress) => Reports++;

    void IRunObserver.Finished(StageInstance instance, double seconds, Digest content) => finished++;

    public void Failed(StageInstance instance, string message) => log.WriteLine($"failed: {message}");

    public void Noticed(string message)
    {
        Notices++;
        log.WriteLine(message);
    }
}

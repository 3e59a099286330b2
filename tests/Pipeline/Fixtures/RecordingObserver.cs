using Hormesis.Pipeline.Scheduling;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Pipeline.Tests.Fixtures;

internal sealed class RecordingObserver : IRunObserver
{
    public Action<StageInstance, double, string> OnProgress { get; init; } = (_, _, _) => { };

    public Action<StageInstance> OnStart { get; init; } = _ => { };

    public List<string> Current { get; } = [];

    /// <summary>Ids in the order of their start.</summary>
    public List<string> Ran { get; } = [];

    public Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal);

    public List<string> Finishes { get; } = [];

    public List<string> Failures { get; } = [];

    public List<string> Notices { get; } = [];

    public List<string> Messages { get; } = [];

    public void UpToDate(StageInstance instance) => Current.Add(instance.Id);

    public void Started(StageInstance instance, string reason)
    {
        Ran.Add(instance.Id);
        Reasons[instance.Id] = reason;
        OnStart(instance);
    }

    public void Progressed(StageInstance instance, double fraction, string message)
    {
        Messages.Add(message);
        OnProgress(instance, fraction, message);
    }

    public void Finished(StageInstance instance, double seconds) => Finishes.Add(instance.Id);

    public void Failed(StageInstance instance, string message) => Failures.Add(message);

    public void Noticed(string message) => Notices.Add(message);
}

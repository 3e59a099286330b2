using Hormesis.Engine.Scheduling;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Fixtures;

internal sealed class RecordingObserver : IRunObserver
{
    public Action<StageProgress> OnProgress { get; init; } = _ => { };

    public Action<StageInstance> OnStart { get; init; } = _ => { };

    public Action<string> OnNotice { get; init; } = _ => { };

    public List<string> Current { get; } = [];

    /// <summary>Ids in the order of their start.</summary>
    public List<string> Ran { get; } = [];

    public Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal);

    public List<string> Finishes { get; } = [];

    public List<string> Failures { get; } = [];

    public List<string> Notices { get; } = [];

    public List<StageProgress> Progress { get; } = [];

    public List<int> Plans { get; } = [];

    /// <summary>Digests of what was made, by id.</summary>
    public Dictionary<string, Digest> Contents { get; } = new(StringComparer.Ordinal);

    public void Planned(int instances) => Plans.Add(instances);

    public void UpToDate(StageInstance instance) => Current.Add(instance.Id);

    public void Started(StageInstance instance, string reason)
    {
        Ran.Add(instance.Id);
        Reasons[instance.Id] = reason;
        OnStart(instance);
    }

    public void Progressed(StageInstance instance, StageProgress progress)
    {
        Progress.Add(progress);
        OnProgress(progress);
    }

    public void Finished(StageInstance instance, double seconds, Digest content)
    {
        Finishes.Add(instance.Id);
        Contents[instance.Id] = content;
    }

    public void Failed(StageInstance instance, string message) => Failures.Add(message);

    public void Noticed(string message)
    {
        Notices.Add(message);
        OnNotice(message);
    }
}

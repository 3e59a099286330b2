using System.Globalization;
using Hormesis.Pipeline.Scheduling;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Study;

/// <summary>The events of a run, a line each.</summary>
internal sealed class RunLog(IStudyLog log) : IRunObserver
{
    public void UpToDate(StageInstance instance)
    {
    }

    public void Started(StageInstance instance, string reason) => log.Info($"{instance.Id}: {reason}");

    public void Progressed(StageInstance instance, double fraction, string message) =>
        log.Progress(instance.Id, Math.Min(fraction, 0.999), message);

    public void Finished(StageInstance instance, double seconds)
    {
        log.Progress(instance.Id, 1, "");
        log.Info(string.Create(CultureInfo.InvariantCulture, $"{instance.Id}: done in {seconds:0.0} s"));
    }

    public void Failed(StageInstance instance, string message) => log.Progress(instance.Id, 1, "");

    public void Noticed(string message) => log.Warning(message);

    public void Summarise(RunSummary summary, string folder) =>
        log.Info(string.Create(CultureInfo.InvariantCulture, $"{summary.Ran} run, {summary.UpToDate} up to date{(summary.Taken > 0 ? $", {summary.Taken} of them taken from the shared store" : "")}. Results: {folder}"));
}

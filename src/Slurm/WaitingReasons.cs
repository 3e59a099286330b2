using System.Collections.Concurrent;

namespace Hormesis.Slurm;

/// <summary>Reports each reason for waiting once in a run, however many jobs have it, except ordinary reasons that pass
/// by themselves.</summary>
internal sealed class WaitingReasons
{
    /// <summary>Ordinary reasons: other jobs come first, or the script is about to start.</summary>
    private static readonly string[] Ordinary =
        ["", "None", "Priority", "Resources", "BeginTime", "Prolog", "JobArrayTaskLimit", "Cleaning"];

    private readonly ConcurrentDictionary<string, bool> told = new(
        Ordinary.Select(reason => KeyValuePair.Create(reason, true)), StringComparer.Ordinal);

    /// <param name="id">The instance.</param>
    /// <param name="job">Its waiting job.</param>
    public void Tell(string id, SlurmJob job, Action<string> notice)
    {
        if (told.TryAdd(Kind(job.Reason), true))
            notice($"{id}: job {job.Id} waits in the queue: {job.Reason}.");
    }

    /// <summary>The reason without details that change from job to job: <c>ReqNodeNotAvail,
    /// UnavailableNodes:node7</c>.</summary>
    private static string Kind(string reason) => reason.Split(',')[0];
}

namespace Hormesis.Slurm;

/// <summary>Tells a person, once each, of reasons to wait that time alone does not mend.</summary>
internal sealed class WaitingReasons(string id, Action<string> notice)
{
    /// <summary>The ordinary ones: others are before it, or the script is on its way.</summary>
    private static readonly string[] Ordinary =
        ["", "None", "Priority", "Resources", "BeginTime", "Prolog", "JobArrayTaskLimit", "Cleaning"];

    private readonly HashSet<string> told = new(Ordinary, StringComparer.Ordinal);

    /// <param name="job">One that waits.</param>
    public void Tell(SlurmJob job)
    {
        if (told.Add(job.Reason))
            notice($"{id}: job {job.Id} waits in the queue: {job.Reason}.");
    }
}

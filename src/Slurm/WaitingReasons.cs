namespace Hormesis.Slurm;

/// <summary>Reports each reason for waiting once, except ordinary reasons that pass by themselves.</summary>
internal sealed class WaitingReasons(string id, Action<string> notice)
{
    /// <summary>Ordinary reasons: other jobs come first, or the script is about to start.</summary>
    private static readonly string[] Ordinary =
        ["", "None", "Priority", "Resources", "BeginTime", "Prolog", "JobArrayTaskLimit", "Cleaning"];

    private readonly HashSet<string> told = new(Ordinary, StringComparer.Ordinal);

    /// <param name="job">A waiting job.</param>
    public void Tell(SlurmJob job)
    {
        if (told.Add(job.Reason))
            notice($"{id}: job {job.Id} waits in the queue: {job.Reason}.");
    }
}

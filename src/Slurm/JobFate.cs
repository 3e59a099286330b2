namespace Hormesis.Slurm;

/// <summary>Outcomes of a job that differ in what happens next.</summary>
internal enum JobFate
{
    /// <summary>The worker succeeded.</summary>
    Done,

    /// <summary>The worker failed or crashed; another try would fail in the same way.</summary>
    Failed,
    OutOfTime,
    OutOfMemory,
    Preempted,
    NodeLost,

    /// <summary>A person or the cluster's rules cancelled it.</summary>
    Cancelled,

    /// <summary>It ended before a worker ran: the node could not start it, or does not have the folder.</summary>
    NotStarted,

    /// <summary>SLURM no longer lists it.</summary>
    Forgotten,
}

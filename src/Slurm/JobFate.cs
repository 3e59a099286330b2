namespace Hormesis.Slurm;

/// <summary>What became of a job, as far as it decides what is done next.</summary>
internal enum JobFate
{
    /// <summary>The worker ended well.</summary>
    Done,

    /// <summary>The worker failed or crashed: another try would end alike.</summary>
    Failed,
    OutOfTime,
    OutOfMemory,
    Preempted,
    NodeLost,

    /// <summary>By a person or by the cluster's rules.</summary>
    Cancelled,

    /// <summary>It ended before a worker ran: the node could not start it, or does not see the folder.</summary>
    NotStarted,

    /// <summary>SLURM knows nothing of it any more.</summary>
    Forgotten,
}

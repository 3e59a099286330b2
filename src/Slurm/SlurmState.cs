namespace Hormesis.Slurm;

/// <summary>Where a job stands, by the states of squeue(1) and sacct(1) that call for different deeds.</summary>
internal enum SlurmState
{
    /// <summary>It has not started, or waits to go on.</summary>
    Waiting,
    Running,
    Completed,

    /// <summary>Its script ended with another exit code than 0.</summary>
    Failed,
    OutOfTime,
    OutOfMemory,
    Preempted,

    /// <summary>Its node went down, or did not boot.</summary>
    NodeLost,
    Cancelled,
}

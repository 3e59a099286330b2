namespace Hormesis.Slurm;

/// <summary>States of squeue(1) and sacct(1), grouped by how this program reacts to them.</summary>
internal enum SlurmState
{
    /// <summary>It has not started, or waits to continue.</summary>
    Waiting,
    Running,
    Completed,

    /// <summary>Its script ended with an exit code other than 0.</summary>
    Failed,
    OutOfTime,
    OutOfMemory,
    Preempted,

    /// <summary>Its node failed or did not boot.</summary>
    NodeLost,
    Cancelled,
}

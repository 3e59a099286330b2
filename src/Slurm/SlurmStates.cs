namespace Hormesis.Slurm;

/// <summary>Parses SLURM's names of states.</summary>
internal static class SlurmStates
{
    /// <param name="name">Full name, as in squeue's %T and sacct's State: <c>RUNNING</c>, <c>CANCELLED by
    /// 1000</c>.</param>
    public static SlurmState Parse(string name) => name.Split(' ', '+')[0] switch
    {
        "COMPLETED" => SlurmState.Completed,
        "FAILED" or "SPECIAL_EXIT" => SlurmState.Failed,
        "TIMEOUT" or "DEADLINE" => SlurmState.OutOfTime,
        "OUT_OF_MEMORY" => SlurmState.OutOfMemory,
        "PREEMPTED" => SlurmState.Preempted,
        "NODE_FAIL" or "BOOT_FAIL" => SlurmState.NodeLost,
        "CANCELLED" or "REVOKED" => SlurmState.Cancelled,
        "RUNNING" or "COMPLETING" or "STAGE_OUT" or "SIGNALING" => SlurmState.Running,
        _ => SlurmState.Waiting, // PENDING, CONFIGURING, SUSPENDED, REQUEUED, and what later versions may add
    };

    public static bool IsFinal(this SlurmState state) => state is not (SlurmState.Waiting or SlurmState.Running);
}

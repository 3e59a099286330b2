using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Explains why an action failed on the cluster and what to do.</summary>
internal static class JobFailure
{
    /// <param name="tries">Number of consecutive jobs that left no later checkpoint.</param>
    public static string Explain(string id, JobEnding ending, int tries, JobFolder folder) =>
        (ending.Fate == JobFate.Failed
        ? WorkerFailure.Explain(id, ending.Verdict as WorkerMessage.Failed, ending.ExitCode ?? 0, null,
            Path.Combine(folder.Folder, ProcessExecutor.LogName)) + $" ({ending.Story})"
        : $"{id}: {ending.Story}{Tries(tries)}. {Remedy(ending.Fate)}\n  Its folder: {folder.Folder}")
            + folder.LogEnd();

    private static string Tries(int tries) =>
        tries > 1 ? FormattableString.Invariant($" ({tries} tries without progress)") : "";

    private static string Remedy(JobFate fate) => fate switch
    {
        JobFate.OutOfTime =>
            "It saved no new checkpoint: raise `minutes` under `slurm` in experiments.yaml, or save checkpoints " +
            "more often (--checkpoint-seconds=N).",
        JobFate.OutOfMemory => "Raise `memoryMb` under `slurm` in experiments.yaml, and repeat the command.",
        JobFate.Cancelled => "Repeat the command to submit it again from its last checkpoint.",
        JobFate.NotStarted =>
            "Every node must have this checkout, the artifacts folder and .NET under the same paths as " +
            "this machine; the log shows what was missing.",
        _ => "Repeat the command to try again from the last checkpoint. To avoid this, set another partition or a " +
            "constraint under `slurm` in experiments.yaml.",
    };
}

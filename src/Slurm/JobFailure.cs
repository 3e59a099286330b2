using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Why an action came to nothing on the cluster, and what a person may do.</summary>
internal static class JobFailure
{
    /// <param name="tries">Jobs in a row that brought no later checkpoint.</param>
    public static string Explain(string id, JobEnding ending, int tries, JobFolder folder) =>
        (ending.Fate == JobFate.Failed
        ? WorkerFailure.Explain(id, ending.Verdict as WorkerMessage.Failed, ending.ExitCode ?? 0, null,
            Path.Combine(folder.Folder, ProcessExecutor.LogName)) + $" ({ending.Story})"
        : $"{id}: {ending.Story}{Tries(tries)}. {Remedy(ending.Fate)}\n  Its folder: {folder.Folder}")
            + folder.LogEnd();

    private static string Tries(int tries) =>
        tries > 1 ? FormattableString.Invariant($" ({tries} tries that came no further)") : "";

    private static string Remedy(JobFate fate) => fate switch
    {
        JobFate.OutOfTime =>
            "It had saved nothing new: raise `minutes` under `slurm` in experiments.yaml, or let it save itself " +
            "more often (--checkpoint-seconds=N).",
        JobFate.OutOfMemory => "Raise `memoryMb` under `slurm` in experiments.yaml, and repeat the command.",
        JobFate.Cancelled => "The same command submits it anew, from its last checkpoint.",
        JobFate.NotStarted =>
            "Every node must see this checkout, the artifacts folder and .NET under the paths that they have " +
            "here; the log tells what was missing.",
        _ => "The same command tries again, from its last checkpoint; a partition or constraint that avoids this " +
            "is set under `slurm` in experiments.yaml.",
    };
}

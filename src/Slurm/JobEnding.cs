using Hormesis.Engine.Workers;

namespace Hormesis.Slurm;

/// <summary>Everything known about a job that has ended.</summary>
/// <param name="Job">The job as SLURM lists it; null if SLURM does not list it.</param>
/// <param name="ExitCode">The worker's exit code; null if the job ended before the worker.</param>
/// <param name="Verdict">The worker's last message; null if there is none.</param>
internal sealed record JobEnding(SlurmJob? Job, int? ExitCode, WorkerMessage? Verdict)
{
    /// <summary>Exit codes that shells use.</summary>
    private const int CannotExecute = 126;
    private const int NotFound = 127;

    public JobFate Fate => (Verdict, ExitCode) switch
    {
        (WorkerMessage.Done, 0) => JobFate.Done,
        // .NET respects the job's memory limit itself and reports the failure as a message.
        (WorkerMessage.Failed { Kind: FailureKind.Memory }, _) => JobFate.OutOfMemory,
        (WorkerMessage.Failed, _) => JobFate.Failed,
        _ => Job?.State switch
        {
            null => JobFate.Forgotten,
            SlurmState.OutOfTime => JobFate.OutOfTime,
            SlurmState.OutOfMemory => JobFate.OutOfMemory,
            SlurmState.Preempted => JobFate.Preempted,
            SlurmState.NodeLost => JobFate.NodeLost,
            SlurmState.Cancelled => JobFate.Cancelled,
            _ when ExitCode is null or 0 or CannotExecute or NotFound => JobFate.NotStarted,
            _ when ExitCode is WorkerProgram.Stopped => JobFate.Cancelled,
            _ => JobFate.Failed,
        },
    };

    /// <summary>True if another try of the same job may succeed.</summary>
    /// <param name="hasProgressed">True if the job left a later checkpoint than it found.</param>
    public bool IsWorthAnotherTry(bool hasProgressed) => Fate switch
    {
        JobFate.Preempted or JobFate.NodeLost or JobFate.NotStarted or JobFate.Forgotten => true,
        JobFate.OutOfTime => hasProgressed, // Otherwise the next job would get no further.
        _ => false,
    };

    /// <summary>Describes what happened, as a clause without the instance's name.</summary>
    public string Story => Fate switch
    {
        JobFate.OutOfTime => $"{Named} reached its time limit",
        JobFate.OutOfMemory => $"{Named} needed more memory than it had requested",
        JobFate.Preempted => $"{Named} was preempted by another job",
        JobFate.NodeLost => $"{Named} was lost with its node",
        JobFate.Cancelled => $"{Named} was cancelled",
        JobFate.NotStarted => $"{Named} ended before its worker could start",
        JobFate.Forgotten => "its job is gone, and SLURM no longer lists it",
        _ => $"{Named} ended",
    };

    private string Named => Job is null ? "its job" : $"job {Job.Id}{(Job.Node.Length > 0 ? $" on {Job.Node}" : "")}";
}

namespace Hormesis.Slurm;

/// <param name="Task">What the action would be in the queue.</param>
/// <param name="Refusal">Why it is not there; null where it is.</param>
internal sealed record SubmissionAnswer(SlurmTask Task, string? Refusal);

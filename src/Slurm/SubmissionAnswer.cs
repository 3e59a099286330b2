namespace Hormesis.Slurm;

/// <param name="Task">Name of the action's task in the queue.</param>
/// <param name="Refusal">Why the task is not in the queue; null if it is.</param>
internal sealed record SubmissionAnswer(SlurmTask Task, Refusal? Refusal);

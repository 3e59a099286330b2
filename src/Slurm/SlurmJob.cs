namespace Hormesis.Slurm;

/// <summary>A task as SLURM knows it.</summary>
/// <param name="Id">For people and scancel: <c>1042_3</c>.</param>
/// <param name="Reason">Why it waits or ended, as SLURM names it: <c>Resources</c>.</param>
/// <param name="Node">Empty where it has none yet.</param>
internal sealed record SlurmJob(SlurmTask Task, string Id, SlurmState State, string Reason, string Node);

namespace Hormesis.Slurm;

/// <summary>A task as SLURM lists it.</summary>
/// <param name="Id">Identifier for people and scancel: <c>1042_3</c>.</param>
/// <param name="Reason">SLURM's name of the reason why the task waits or ended: <c>Resources</c>.</param>
/// <param name="Node">Empty if it has no node yet.</param>
internal sealed record SlurmJob(SlurmTask Task, string Id, SlurmState State, string Reason, string Node);

using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>An action that is to become a job.</summary>
internal sealed record Submission(StageInstance Instance, JobFolder Folder, JobResources Resources)
{
    /// <summary>Submissions with equal ones are tasks of one array.</summary>
    public string Kind => string.Join('\0', SbatchArguments.Of(Instance.Stage, "", 1, Instance.Numerics, Resources));
}

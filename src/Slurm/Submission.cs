using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>An action to submit as a job.</summary>
internal sealed record Submission(StageInstance Instance, JobFolder Folder, JobResources Resources)
{
    /// <summary>Submissions of equal kinds become tasks of one array.</summary>
    public string Kind => string.Join('\0', SbatchArguments.Of(Instance.Stage, "", 1, Instance.Numerics, Resources));
}

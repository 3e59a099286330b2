using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>How jobs are submitted and watched; nothing here enters a key.</summary>
public sealed record SlurmOptions
{
    public required Func<StageInstance, JobResources> ResourcesFor { get; init; }

    /// <summary>How often in a row a job is tried again that brought no later checkpoint, at least 0. Default
    /// 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Between two looks at the queue. Default 5 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Asked once, when the run is stopped, with the number of jobs under way: whether they are to be cancelled. What
    /// is left running is found by the next run.
    /// </summary>
    public required Func<int, bool> CancelsWhenStopped { get; init; }
}

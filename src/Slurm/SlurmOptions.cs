using Hormesis.Stages;

namespace Hormesis.Slurm;

/// <summary>Settings for submitting and watching jobs; not part of any key.</summary>
public sealed record SlurmOptions
{
    public required Func<StageInstance, JobResources> ResourcesFor { get; init; }

    /// <summary>Number of times that a job is tried again without a later checkpoint, at least 0. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Interval between two queries of the queue. Default 5 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Called once when the run is stopped, with the number of running jobs; returns whether to cancel them. The next
    /// run finds jobs that were not cancelled.
    /// </summary>
    public required Func<int, bool> CancelsWhenStopped { get; init; }
}

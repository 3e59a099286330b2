namespace Hormesis.Study.Experiments;

/// <summary>What becomes of a cluster's jobs when the run that submitted them is stopped.</summary>
public enum StoppedJobs
{
    /// <summary>They go on, and the next run finds them.</summary>
    Leave,

    /// <summary>They are cancelled; the next run goes on from their checkpoints.</summary>
    Cancel,
}

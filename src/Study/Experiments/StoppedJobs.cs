namespace Hormesis.Study.Experiments;

/// <summary>What happens to a cluster's jobs when the run that submitted them is stopped.</summary>
public enum StoppedJobs
{
    /// <summary>The jobs continue, and the next run finds them.</summary>
    Leave,

    /// <summary>The jobs are cancelled; the next run continues from their checkpoints.</summary>
    Cancel,
}

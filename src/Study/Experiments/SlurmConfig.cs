using System.ComponentModel.DataAnnotations;
using Hormesis.Stages;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Requests of the jobs of a SLURM cluster (--executor=slurm). They belong to the machine, not to a study, and change
/// no result.
/// </summary>
public sealed record SlurmConfig
{
    /// <summary>Consecutive retries of a job that saved no later checkpoint; 2 if absent.</summary>
    [Range(0, 100)]
    public int? Retries { get; init; }

    /// <summary>Seconds between two queries of the queue; 5 if absent.</summary>
    [Range(1, 600)]
    public int? PollSeconds { get; init; }

    /// <summary>What happens to the jobs when the run is stopped without a terminal; leave if absent.</summary>
    public StoppedJobs? WhenStopped { get; init; }

    /// <summary>Requests of every job.</summary>
    public JobResources? All { get; init; }

    /// <summary>Requests of jobs that read, check and split cohorts; they override `all`.</summary>
    public JobResources? Prepare { get; init; }

    /// <summary>Requests of the training of the generative model; they override `all`.</summary>
    public JobResources? TrainGan { get; init; }

    /// <summary>Requests of the translation of the source cohort; they override `all`.</summary>
    public JobResources? Synthesize { get; init; }

    /// <summary>Requests of jobs that mix the datasets D'(p); they override `all`.</summary>
    public JobResources? Poison { get; init; }

    /// <summary>Requests of the training of the U-Nets; they override `all`.</summary>
    public JobResources? TrainUnet { get; init; }

    /// <summary>Requests of jobs that score the U-Nets and the synthetic images; they override `all`.</summary>
    public JobResources? Evaluate { get; init; }

    /// <summary>Requests of tables and statistics; they override `all`.</summary>
    public JobResources? Tables { get; init; }

    /// <summary>Requests of the figures; they override `all`.</summary>
    public JobResources? Figures { get; init; }

    /// <summary>Requests of the report; they override `all`.</summary>
    public JobResources? Report { get; init; }

    /// <summary>Requests of the ablation; they override `all`.</summary>
    public JobResources? Ablation { get; init; }

    public JobResources Of(StageKind kind)
    {
        var own = kind switch
        {
            StageKind.Prepare => Prepare,
            StageKind.TrainGan => TrainGan,
            StageKind.Synthesize => Synthesize,
            StageKind.Poison => Poison,
            StageKind.TrainUNets => TrainUnet,
            StageKind.Evaluate => Evaluate,
            StageKind.Tables => Tables,
            StageKind.Figures => Figures,
            StageKind.Report => Report,
            _ => Ablation,
        };
        return (own ?? new()).Over(All ?? new());
    }
}

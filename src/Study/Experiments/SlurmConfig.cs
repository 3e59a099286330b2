using System.ComponentModel.DataAnnotations;
using Hormesis.Stages;

namespace Hormesis.Study.Experiments;

/// <summary>What jobs of a SLURM cluster ask for (--executor=slurm). Of the machine, not of a study: it changes no
/// result.</summary>
public sealed record SlurmConfig
{
    /// <summary>How often in a row a job is tried again that brought no later checkpoint. Absent: 2.</summary>
    [Range(0, 100)]
    public int? Retries { get; init; }

    /// <summary>Seconds between two looks at the queue. Absent: 5.</summary>
    [Range(1, 600)]
    public int? PollSeconds { get; init; }

    /// <summary>What becomes of jobs when the run is stopped and no terminal is there to ask. Absent: leave.</summary>
    public StoppedJobs? WhenStopped { get; init; }

    /// <summary>What every job asks for.</summary>
    public JobResources? All { get; init; }

    /// <summary>Cohorts: reading, checking, splitting; over what all ask for.</summary>
    public JobResources? Prepare { get; init; }

    /// <summary>Training of SANTA; over what all ask for.</summary>
    public JobResources? TrainGan { get; init; }

    /// <summary>Translation of the source cohort; over what all ask for.</summary>
    public JobResources? Synthesize { get; init; }

    /// <summary>Mixing of the data sets D'(p); over what all ask for.</summary>
    public JobResources? Poison { get; init; }

    /// <summary>Training of the U-Nets; over what all ask for.</summary>
    public JobResources? TrainUnet { get; init; }

    /// <summary>Scoring of the U-Nets and of the synthetic images; over what all ask for.</summary>
    public JobResources? Evaluate { get; init; }

    /// <summary>Tables and statistics; over what all ask for.</summary>
    public JobResources? Tables { get; init; }

    /// <summary>Figures; over what all ask for.</summary>
    public JobResources? Figures { get; init; }

    /// <summary>The report; over what all ask for.</summary>
    public JobResources? Report { get; init; }

    /// <summary>The ablation; over what all ask for.</summary>
    public JobResources? Ablation { get; init; }

    public JobResources Of(StageKind kind)
    {
        var own = kind switch
        {
            StageKind.Prepare => Prepare,
            StageKind.TrainGan => TrainGan,
            StageKind.Synthesize => Synthesize,
            StageKind.Poison => Poison,
            StageKind.TrainUNet => TrainUnet,
            StageKind.Evaluate => Evaluate,
            StageKind.Tables => Tables,
            StageKind.Figures => Figures,
            StageKind.Report => Report,
            _ => Ablation,
        };
        return (own ?? new()).Over(All ?? new());
    }
}

namespace Hormesis.Study.Experiments;

/// <summary>The stages of the study, in the order in which data flows; each has one Cake task.</summary>
public enum StageKind
{
    Prepare,
    TrainGan,
    Synthesize,
    Poison,
    TrainUNets,
    Evaluate,
    Tables,
    Figures,
    Report,

    /// <summary>No part of the paper; of studies that ask for it.</summary>
    Ablation,
}

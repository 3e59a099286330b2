namespace Hormesis.Study.Experiments;

/// <summary>Kinds of stages, in the order of the data flow; each has one Cake task.</summary>
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

    /// <summary>Not in the paper; only in studies with an ablation.</summary>
    Ablation,
}

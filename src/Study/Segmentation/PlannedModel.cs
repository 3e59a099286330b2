using Hormesis.Stages;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>The instances that make and score one U-Net.</summary>
internal sealed record PlannedModel(ScoredModel Model, StageInstance Poison, StageInstance Train,
    StageInstance Evaluate);

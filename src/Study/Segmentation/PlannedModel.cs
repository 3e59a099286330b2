using Hormesis.Stages;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>Dataset, training and scores of one U-Net.</summary>
internal sealed record PlannedModel(
    ScoredModel Model,
    Artifact<IReadOnlyList<PoisonedSample>> Samples,
    PlannedTraining Training,
    PlannedScores Scores) : EvaluatedModel(Model, Scores);

using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Segmentation;

/// <summary>Scores of one model on the real test split.</summary>
internal record EvaluatedModel(ScoredModel Model, PlannedScores Scores);

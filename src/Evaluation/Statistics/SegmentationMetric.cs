namespace Hormesis.Evaluation.Statistics;

/// <summary>The paper's metrics, in its order.</summary>
public enum SegmentationMetric
{
    Dice,
    Jaccard,
    Accuracy,
    Sensitivity,
}

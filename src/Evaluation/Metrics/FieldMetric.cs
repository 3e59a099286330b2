namespace Hormesis.Evaluation.Metrics;

/// <summary>Metrics that a study can show beside those of the paper.</summary>
public enum FieldMetric
{
    /// <summary>95th percentile Hausdorff distance in mm.</summary>
    Hd95,

    /// <summary>Normalised surface Dice at the tolerance.</summary>
    SurfaceDice,

    /// <summary>TP / (TP+FP).</summary>
    Precision,

    /// <summary>TN / (TN+FP).</summary>
    Specificity,

    /// <summary>Mean Dice of the lesions, an invented one counting as 0.</summary>
    LesionDice,

    /// <summary>Number of lesions without a prediction.</summary>
    MissedLesions,

    /// <summary>Number of predicted components that touch no lesion.</summary>
    InventedLesions,
}

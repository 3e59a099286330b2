namespace Hormesis.Training.Segmentation;

/// <summary>Which of a run's models is its result. The test split never chooses.</summary>
public enum ModelSelection
{
    /// <summary>The one after the last step.</summary>
    Last,

    /// <summary>The one of highest validation Dice, the earliest of equals.</summary>
    BestOnValidation,
}

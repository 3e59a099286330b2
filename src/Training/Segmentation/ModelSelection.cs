namespace Hormesis.Training.Segmentation;

/// <summary>Rule that selects the weights that a training returns. No rule uses the test split.</summary>
public enum ModelSelection
{
    /// <summary>The weights after the last step.</summary>
    Last,

    /// <summary>The weights with the highest validation Dice; of equal ones, the earliest.</summary>
    BestOnValidation,
}

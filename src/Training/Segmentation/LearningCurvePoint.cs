namespace Hormesis.Training.Segmentation;

public sealed record LearningCurvePoint
{
    /// <summary>Number of finished steps.</summary>
    public required long Step { get; init; }

    /// <summary>Learning rate of the last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Mean over the steps since the previous row, on augmented batches.</summary>
    public required double TrainingLoss { get; init; }

    public required double ValidationLoss { get; init; }

    /// <summary>Mean over the validation slices, in [0, 1].</summary>
    public required double ValidationDice { get; init; }
}

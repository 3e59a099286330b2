using Hormesis.Stages;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>A trained U-Net, or a trained model of the user.</summary>
internal sealed record PlannedTraining(StageInstance Producer) : IProduct
{
    /// <summary>Name of the file that holds what was learned.</summary>
    public string WeightsFile { get; init; } = SegmentationResult.WeightsFile;

    public bool HasCurve { get; init; } = true;

    public Artifact<SegmentationWeights> Weights => new(Producer, WeightsFile);

    /// <summary>Null for a model of the user.</summary>
    public Artifact<IReadOnlyList<LearningCurvePoint>>? Curve =>
        HasCurve ? new(Producer, SegmentationResult.CurveFile) : null;
}

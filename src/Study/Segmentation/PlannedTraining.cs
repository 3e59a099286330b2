using Hormesis.Stages;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>A trained U-Net.</summary>
internal sealed record PlannedTraining(StageInstance Producer) : IProduct
{
    public Artifact<SegmentationWeights> Weights => new(Producer, SegmentationResult.WeightsFile);

    public Artifact<IReadOnlyList<LearningCurvePoint>> Curve => new(Producer, SegmentationResult.CurveFile);
}

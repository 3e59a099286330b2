using Hormesis.Networks.Segmentation;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>The U-Net trained at p = 0, as the stages of this folder apply it to synthetic images.</summary>
internal sealed record BaselineSettings
{
    /// <summary>Shape of the network.</summary>
    public required SegmentationNetworkConfig Network { get; init; }

    public required int BatchSize { get; init; }

    public required Device Device { get; init; }

    public static Input<SegmentationWeights> Weights => new("model", path => new(path));

    public static BaselineSettings Of(StudyConfig study) => new()
    {
        Network = study.Unet.Network,
        BatchSize = study.Unet.Training.BatchSize,
        Device = study.Numerics.Device,
    };

    /// <summary>Adds what the network needs to an instance that reads synthetic images, their source and D.</summary>
    public static StageInstance Needs(
        StageInstance instance, StudyConfig study, PlannedSynthesis synthetic, PlannedCohort real)
    {
        var cost = new SegmentationCost(study.Unet, real.Set.Estimate.Size);
        return instance with
        {
            Numerics = StudyNumerics.Unet(study),
            PeakBytes = StageMemory.Computing(
                study.Numerics.Device, cost.PredictionBytes, synthetic.Set, synthetic.Source.Set, real.Set),
        };
    }

    public SegmentationPredictor Open(StageContext context) =>
        SegmentationPredictor.Load(context.Read(Weights).Path, Network, BatchSize, Device.Open());
}

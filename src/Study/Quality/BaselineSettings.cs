using Hormesis.Networks.Segmentation;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>A U-Net trained at p = 0, as the stages of this folder apply it to synthetic images.</summary>
internal sealed record BaselineSettings
{
    /// <summary>Shape of the network.</summary>
    public required SegmentationNetworkConfig Network { get; init; }

    public required int BatchSize { get; init; }

    public required Device Device { get; init; }

    /// <summary>Weights of the only U-Net that a stage applies.</summary>
    public static Input<SegmentationWeights> Weights => new("model", path => new(path));

    /// <summary>Weights of one of several U-Nets.</summary>
    public static Input<SegmentationWeights> WeightsOf(int seed) =>
        new(FormattableString.Invariant($"model-seed{seed}"), path => new(path));

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
                study.Numerics.Device, cost.PredictionBytes, synthetic.Set, synthetic.Source?.Set, real.Set),
        };
    }

    public SegmentationPredictor Open(StageContext context, Input<SegmentationWeights> weights) =>
        SegmentationPredictor.Load(context.Read(weights).Path, Network, BatchSize, Device.Open());
}

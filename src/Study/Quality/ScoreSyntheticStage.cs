using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Segmentation;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>The gate: scores synthetic slices without labels. Its inputs contain no mask.</summary>
internal sealed class ScoreSyntheticStage : Stage<ScoreSyntheticStage.Parameters>
{
    private const string StageName = "score-synthetic";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    /// <summary>The U-Net trained at p = 0.</summary>
    private static Input<SegmentationWeights> Model => new("model", path => new(path));

    private static Output<IReadOnlyList<SliceQuality>> Scores => new(QualityTable.Write, "quality.csv");

    internal sealed record Parameters
    {
        /// <summary>Shape of the network whose features are compared.</summary>
        public required SegmentationNetworkConfig Network { get; init; }

        public required int BatchSize { get; init; }

        public required SyntheticOrigin Origin { get; init; }

        public required IReadOnlyList<QualityMeasure> Measures { get; init; }

        public required Device Device { get; init; }
    }

    /// <param name="baseline">The U-Net trained at p = 0.</param>
    public static Artifact<IReadOnlyList<SliceQuality>> Plan(
        StudyConfig study, PlannedSynthesis synthetic, PlannedCohort real, PlannedTraining baseline)
    {
        var cost = new SegmentationCost(study.Unet, real.Set.Estimate.Size);
        return Scores.Of(Instance(
            StageName,
            synthetic.Producer.Name,
            new()
            {
                Network = study.Unet.Network,
                BatchSize = study.Unet.Training.BatchSize,
                Origin = synthetic.Origin,
                Measures = study.Quality.Measures,
                Device = study.Numerics.Device,
            },
            [
                Synthetic.From(synthetic.Set.Images),
                Source.From(synthetic.Source.Set.Images),
                Real.From(real.Set.Images),
                Model.From(baseline.Weights),
            ],
            Scores.Files) with
        {
            Numerics = StudyNumerics.Unet(study),
            PeakBytes = StageMemory.Computing(
                study.Numerics.Device, cost.PredictionBytes, synthetic.Set, synthetic.Source.Set, real.Set),
        });
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var synthetic = context.Read(Synthetic);
        var real = context.Read(Real).Of(Split.Train);
        using var network = SegmentationPredictor.Load(
            context.Read(Model).Path, parameters.Network, parameters.BatchSize, parameters.Device.Open());
        context.Write(Scores, QualityGate.Score(
            synthetic,
            TranslatedSlices.Of(context.Read(Source), parameters.Origin),
            real,
            network.Features(synthetic),
            network.Features(real),
            parameters.Measures));
    }
}

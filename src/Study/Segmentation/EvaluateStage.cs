using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Segmentation;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>Applies one U-Net to the real test split and scores its predictions.</summary>
internal sealed class EvaluateStage : Stage<EvaluateStage.Parameters>
{
    private const string StageName = "evaluate";

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Input<SliceGrids> Grids => new("grids", SliceGrids.Load);

    private static Input<SegmentationWeights> Model => new("model", path => new(path));

    internal sealed record Parameters
    {
        public required SegmentationNetworkConfig Network { get; init; }

        public required double Threshold { get; init; }

        public required int BatchSize { get; init; }

        public required Device Device { get; init; }

        public required EmptyMasks EmptyMasks { get; init; }

        public required AgreementConfig Agreement { get; init; }
    }

    public static PlannedScores Plan(
        StudyConfig study, ScoredModel model, PlannedTraining training, PlannedCohort real)
    {
        var cost = new SegmentationCost(study.Unet, real.Set.Estimate.Size);
        var instance = Instance(
            StageName,
            model.Path,
            new()
            {
                Network = study.Unet.Network,
                Threshold = study.Unet.Threshold,
                BatchSize = study.Unet.Training.BatchSize,
                Device = study.Numerics.Device,
                EmptyMasks = study.Evaluation.EmptyMasks,
                Agreement = study.Evaluation.Agreement(),
            },
            [Real.From(real.Set.Slices), Grids.From(real.Set.Grids), Model.From(training.Weights)],
            TestScores.Files) with
        {
            Numerics = StudyNumerics.Unet(study),
            PeakBytes = StageMemory.Computing(study.Numerics.Device, cost.PredictionBytes, real.Set),
        };
        return TestScores.Of(instance);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var test = context.Read(Real).Of(Split.Test);
        using var predictor = SegmentationPredictor.Load(
            context.Read(Model).Path, parameters.Network, parameters.BatchSize, parameters.Device.Open());
        var predictions = predictor.Predict(test, parameters.Threshold);
        TestScores.Write(
            context, test, predictions, context.Read(Grids), parameters.Agreement, parameters.EmptyMasks);
    }
}

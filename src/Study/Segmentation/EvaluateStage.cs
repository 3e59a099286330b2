using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>Applies one U-Net to the real test split: inputs <see cref="Model"/> and <see cref="Real"/>, outputs masks
/// and metrics.</summary>
public sealed class EvaluateStage : Stage<EvaluateParameters>
{
    public const string StageName = "evaluate";
    public const string Model = "model";
    public const string Real = "real";

    /// <summary>uint8 0 or 1, (N, H, W): the test split's slices in the order of their set.</summary>
    public const string PredictionsFile = "predictions.npy";

    /// <summary>One row a slice.</summary>
    public const string SlicesFile = "slices.csv";

    /// <summary>One row a patient, the pixels of all slices pooled.</summary>
    public const string PatientsFile = "patients.csv";

    public override string Name => StageName;

    internal static string[] Outputs => [PredictionsFile, SlicesFile, PatientsFile];

    protected override void Run(EvaluateParameters parameters, StageContext context)
    {
        var test = SliceSet.Load(Path.Combine(context.Input(Real), SetNames.Mri)).Of(Split.Test);
        using var predictor = SegmentationPredictor.Load(
            Path.Combine(context.Input(Model), SegmentationResult.WeightsFile),
            parameters.Network,
            parameters.BatchSize,
            TorchDevice.Require(YamlNames.OfValue(parameters.Device)));
        var predictions = predictor.Predict(test, parameters.Threshold);
        NpyFile.Write(context.Output(PredictionsFile), predictions, test.Count, test.Height, test.Width);
        CaseMetricsTable.Write(context.Output(SlicesFile),
            CaseMetrics.PerSlice(test, predictions, Split.Test, parameters.EmptyMasks));
        CaseMetricsTable.Write(context.Output(PatientsFile),
            CaseMetrics.PerPatient(test, predictions, Split.Test, parameters.EmptyMasks));
    }
}

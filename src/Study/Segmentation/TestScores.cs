using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Surfaces;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;

namespace Hormesis.Study.Segmentation;

/// <summary>Files of a model's predictions on the real test split and of their scores.</summary>
internal static class TestScores
{
    private static Output<NpyArray<byte>> Predictions => new(
        (path, predictions) => NpyFile.Write(path, predictions.Values, predictions.Shape), "predictions.npy");

    private static Output<IReadOnlyList<CaseMetrics>> Slices => new(CaseMetricsTable.Write, "slices.csv");

    private static Output<IReadOnlyList<CaseMetrics>> Patients => new(CaseMetricsTable.Write, "patients.csv");

    public static IReadOnlyList<string> Files => [.. Predictions.Files, .. Slices.Files, .. Patients.Files];

    public static PlannedScores Of(StageInstance instance) =>
        new(Predictions.Of(instance), Slices.Of(instance), Patients.Of(instance));

    /// <param name="test">The test split.</param>
    /// <param name="predictions">0 or 1 for each of its pixels, (N, H, W) in C order.</param>
    /// <param name="grids">Places of D's slices in their scans.</param>
    public static void Write(
        StageContext context,
        SliceSet test,
        byte[] predictions,
        SliceGrids grids,
        AgreementConfig agreement,
        EmptyMasks emptyMasks)
    {
        var compared = ComparedSlice.Of(
            test, predictions, Split.Test, agreement, record => PixelSpacing.Of(grids.Of(record)));
        context.Write(Predictions, new(predictions, [test.Count, test.Height, test.Width]));
        context.Write(Slices, CaseMetrics.PerSlice(compared, emptyMasks));
        context.Write(Patients, CaseMetrics.PerPatient(compared, emptyMasks));
    }
}

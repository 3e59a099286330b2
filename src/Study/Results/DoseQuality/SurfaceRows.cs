using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Rows of the table, from statistics and measurements.</summary>
internal static class SurfaceRows
{
    /// <param name="step">Step of the snapshot; null for S after its training.</param>
    public static SurfaceRow Of(
        int? step, ArmStatistics arm, ImageMeasures measures, DoseQualityStage.Parameters parameters) => Row(
            step is { } after ? FormattableString.Invariant($"step{after}") : "final",
            step is { } number ? FormattableString.Invariant($"S after {number} steps") : "S after its training",
            isControl: false,
            arm,
            step is null ? arm.Name : null,
            measures,
            parameters);

    public static SurfaceRow OfControl(
        ArmStatistics arm, ImageMeasures measures, DoseQualityStage.Parameters parameters) => Row(
            arm.Name,
            ArmRecipes.Of(arm.Name).Images == SyntheticImages.TrueMri
                ? $"true MRI (arm {arm.Name})" : $"CT as it is (arm {arm.Name})",
            isControl: true,
            arm,
            arm.Name,
            measures,
            parameters);

    /// <param name="models">Name of the arm whose U-Nets the report knows; null if it knows none.</param>
    private static SurfaceRow Row(
        string key,
        string images,
        bool isControl,
        ArmStatistics arm,
        string? models,
        ImageMeasures measures,
        DoseQualityStage.Parameters parameters)
    {
        RateComparison[] rows =
            [.. arm[SegmentationMetrics.Dice].Comparisons.Where(row => parameters.Rates.Contains(row.Rate))];
        var dose = ToleratedDose.Of(rows, parameters.Statistics.Margin);
        return new()
        {
            Key = key,
            Images = images,
            IsControl = isControl,
            Trts = measures.Trts,
            Ssim = measures.Ssim,
            Intensity = measures.Intensity,
            Sharpness = measures.Sharpness,
            HeadShape = measures.HeadShape,
            Features = measures.Features,
            Cells = [.. rows.Select(row => Cell(row, dose, models))],
            ExcludedUpTo = dose?.NonInferiorRate,
            NotShownUpTo = dose?.ToleratedRate is { } rate && rate != default ? rate : null,
        };
    }

    private static SurfaceCell Cell(RateComparison row, ToleratedDose? dose, string? models) => new()
    {
        Rate = row.Rate,
        Loss = 0 - row.MeanDifference,
        Lower = 0 - row.Interval?.Upper,
        Upper = 0 - row.Interval?.Lower,
        Harm = Comparisons.HarmOf(dose, row.Rate),
        Models = models is null ? [] : [new(models, row.Rate), new(models, default)],
    };
}

using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>Tables of the statistics' comparisons.</summary>
internal static class Comparisons
{
    public static ComparisonTable Differences(StudyFindings findings, SupplementSettings settings) => new()
    {
        Stem = "differences",
        Subject = "at each rate p less that at p = 0 of the same arm",
        Confidence = settings.Confidence,
        Margin = settings.Margin,
        Groups =
            [.. findings.Arms.Select(arm =>
            new ComparisonGroup(arm.Name,
            [.. arm.Metrics.SelectMany(metric =>
            metric.Comparisons.Select(row =>
            Row(row, metric.Metric, [new(arm.Name, row.Rate), new(arm.Name, default)],
            metric.Metric == SegmentationMetrics.Dice ? HarmOf(arm.Dose, row.Rate) : null)))]))],
    };

    /// <summary>Comparison of the first arm with each other arm.</summary>
    public static ComparisonTable Arms(StudyFindings findings, SupplementSettings settings) => new()
    {
        Stem = "arms",
        Subject = "of an arm less that of another (the baseline) at the same rate p",
        Confidence = settings.Confidence,
        Margin = null,
        Groups =
            [.. findings.Contrasts.Select(contrast =>
            new ComparisonGroup($"{contrast.Arm} − {contrast.Against}",
            [.. contrast.Comparisons.Select(row =>
            Row(row, contrast.Metric, [new(contrast.Arm, row.Rate), new(contrast.Against, row.Rate)], harm: null))]))],
    };

    /// <summary>The verdict on the loss of Dice at a rate, in words; null if there is none.</summary>
    public static string? HarmOf(ToleratedDose? dose, Fraction rate) =>
        dose?.At(rate) is { } verdict ? YamlNames.OfValue(verdict) : null;

    private static ComparisonRow Row(RateComparison row, Metric metric, IReadOnlyList<ModelGroup> models,
        string? harm) => new()
    {
        Metric = metric,
        Rate = row.Rate,
        Models = models,
        Patients = row.Patients,
        Mean = row.Mean,
        BaselineMean = row.BaselineMean,
        Difference = row.MeanDifference,
        Lower = row.Interval?.Lower,
        Upper = row.Interval?.Upper,
        AdjustedPValue = row.AdjustedPValue,
        PatientLower = row.PatientInterval?.Lower,
        PatientUpper = row.PatientInterval?.Upper,
        RanksPValue = row.Wilcoxon.PValue,
        RanksAdjustedPValue = row.WilcoxonAdjusted,
        RankBiserial = row.Wilcoxon.RankBiserial,
        CohenDz = row.CohenDz,
        Generators = row.Generators,
        Seeds = row.SeedDifferences.Count,
        SeedsThatAgree = row.SeedsThatAgree,
        Harm = harm,
    };
}

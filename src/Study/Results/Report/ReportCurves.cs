using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Html.Charts;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Statistics;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Results.Report;

/// <summary>Charts of the statistics by p, and of the training of the U-Nets.</summary>
internal static class ReportCurves
{
    private const string RateLabel = "poisoning rate p (%)";

    public static IEnumerable<ReportCharts> Of(ReportStage.Parameters parameters, StudyFindings findings,
        ReportArtifacts artifacts, StageContext context)
    {
        var statistics =
            new ReportLineage { Text =
            "Computed by the stage statistics from the scores of every U-Net. Point at a marker to see its " +
            "value.", Sources = [artifacts.Statistics] };
        yield return Means(findings, statistics);
        if (findings.Arms.Any(arm => arm.Metrics.Any(metric => metric.Comparisons.Count > 0)))
            yield return Differences(findings, statistics);
        if (findings.Contrasts.Any(contrast => contrast.Comparisons.Count > 0))
            yield return Contrasts(findings, statistics);
        foreach (var arm in parameters.Own().Where(model => model.Program is null)
            .GroupBy(model => model.ArmName))
            yield return Learning(arm, [.. RatesOf(findings)], context);
    }

    private static ReportCharts Means(StudyFindings findings, ReportLineage lineage) => new()
    {
        Lineage = lineage,
        Heading = "Metrics against p",
        Text = "Lines: mean over test patients and seeds. Small dots: mean of the U-Net of each seed. Dashed " +
            "grey: the paper's Table 1, for BraTS2021.",
        Charts =
            [.. SegmentationMetrics.Papers
            .Select(metric =>
            Rates(metric.ToString(), metric.ToString(), findings,
            [.. Published(metric, findings), .. Arms(findings, metric, MeansOf)]))],
    };

    private static ReportCharts Differences(StudyFindings findings, ReportLineage lineage) => new()
    {
        Lineage = lineage,
        Heading = "Change from p = 0, with confidence bands",
        Text = "Mean difference from p = 0 of the same arm, paired by patient; below zero is worse. Bands: " +
            $"{LevelOf(findings)}interval over patients and trainings, separate for each rate, not simultaneous.",
        Charts =
            [.. SegmentationMetrics.Papers
            .Select(metric =>
            Rates(metric.ToString(), $"change of {metric}", findings, [.. Arms(findings, metric, DifferencesOf)]) with
        {
            Levels = metric == SegmentationMetrics.Dice
                && findings.Arms.Select(arm => arm.Dose).FirstOrDefault(dose => dose is not null) is { } dose
                ? [(0, ""), (-dose.Margin, "margin")]
                : [(0, "")],
        })],
    };

    private static ReportCharts Contrasts(StudyFindings findings, ReportLineage lineage) => new()
    {
        Lineage = lineage,
        Heading = "Arms compared",
        Text = $"Dice of the arm {findings.Contrasts[0].Arm} minus Dice of each other arm at equal rates, paired by " +
            $"patient; above zero {findings.Contrasts[0].Arm} is better. Bands: {LevelOf(findings)}interval over " +
            "patients and trainings.",
        Charts =
        [
            .. findings.Contrasts.Select((contrast, index) =>
                Rates($"{contrast.Arm} minus {contrast.Against}", "difference of Dice", findings,
            [
                new() { Name = $"{contrast.Arm} minus {contrast.Against}",
                    Style = new() { Index = index + 1, HasMarkers = true },
                    Points = [.. contrast.Comparisons.Select(Point)] },
            ]) with
            { Levels = [(0, "")] }),
        ],
    };

    private static ReportCharts Learning(
        IGrouping<string, ScoredModel> arm, List<Fraction> rates, StageContext context)
    {
        var curves = arm.Select(model => (Model: model, Points: context.Read(ModelInputs.Curve(model)))).ToList();
        return new()
        {
            Heading = $"Learning curves, arm {arm.Key}",
            Text = "One line for each U-Net; colour and dashes show p.",
            Lineage = new()
            {
                Text = "Written by each training, one row for each validation.",
                Models = [.. arm.Select(model => model.Rate).Distinct().Select(rate => new ModelGroup(arm.Key, rate))],
            },
            Charts = [Chart("Training loss", point => point.TrainingLoss),
                Chart("Validation Dice", point => point.ValidationDice)],
        };

        Chart Chart(string title, Func<LearningCurvePoint, double> value) => new()
        {
            Title = title,
            XLabel = "optimiser step",
            YLabel = title,
            Series =
            [
                .. curves.Select(curve => new ChartSeries
                {
                    Name = curve.Model.Seed == 0 ? $"p = {curve.Model.Rate.Percent} %" : null,
                    Style =
                        new() { Place = rates.Count < 2 ? 0
                        : (double)rates.IndexOf(curve.Model.Rate) / (rates.Count - 1),
                        IsDashed = rates.IndexOf(curve.Model.Rate) % 2 == 1 },
                    Points = [.. curve.Points.Select(point => new ChartPoint(point.Step, value(point)))],
                }),
            ],
        };
    }

    private static Chart Rates(string title, string yLabel, StudyFindings findings,
        IReadOnlyList<ChartSeries> series) => new()
    {
        Title = title,
        XLabel = RateLabel,
        YLabel = yLabel,
        Series = series,
        Ticks = [.. RatesOf(findings).Select(rate => (100 * rate.Value, rate.Percent))],
    };

    private static IEnumerable<Fraction> RatesOf(StudyFindings findings) =>
        findings.Arms.SelectMany(arm => arm.Metrics[0].Spreads).Select(spread => spread.Rate).Distinct().Order();

    private static IEnumerable<ChartSeries> Arms(StudyFindings findings, Metric metric,
        Func<MetricStatistics, string, int, IEnumerable<ChartSeries>> series) =>
        findings.Arms.SelectMany((arm, index) =>
            series(arm[metric], arm.Name, index));

    private static IEnumerable<ChartSeries> MeansOf(MetricStatistics metric, string arm, int index)
    {
        if (metric.Spreads.Any(spread => spread.SeedMeans.Count > 1))
            yield return new()
            {
                Name = null,
                Style = new() { Index = index, HasMarkers = true, HasLine = false, IsSmall = true },
                Points =
                    [.. metric.Spreads.SelectMany(spread =>
                    spread.SeedMeans.Select(mean => new ChartPoint(100 * spread.Rate.Value, mean)))],
            };
        yield return new()
        {
            Name = arm,
            Style = new() { Index = index, HasMarkers = true },
            Points =
                [.. metric.Spreads.Where(spread => spread.Mean is not null)
                .Select(spread => new ChartPoint(100 * spread.Rate.Value, spread.Mean!.Value))],
        };
    }

    private static IEnumerable<ChartSeries> DifferencesOf(MetricStatistics metric, string arm, int index)
    {
        yield return new()
        {
            Name = arm,
            Style = new() { Index = index, HasMarkers = true },
            Points = [new(0, 0, 0, 0), .. metric.Comparisons.Select(Point)],
        };
    }

    private static IEnumerable<ChartSeries> Published(Metric metric, StudyFindings findings)
    {
        yield return new()
        {
            Name = "the paper",
            Style = new() { Index = -1, IsDashed = true },
            Points =
            [
                .. from rate in RatesOf(findings)
                   where metric.PublishedAt(rate) is not null
                   select new ChartPoint(100 * rate.Value, (double)metric.PublishedAt(rate)!.Mean),
            ],
        };
    }

    private static ChartPoint Point(RateComparison comparison) =>
        new(100 * comparison.Rate.Value, comparison.MeanDifference, comparison.Interval?.Lower,
            comparison.Interval?.Upper);

    private static string LevelOf(StudyFindings findings) =>
        findings.Arms.SelectMany(arm => arm.Metrics).SelectMany(metric => metric.Comparisons)
            .Select(comparison => comparison.Interval?.Level).FirstOrDefault(level => level is not null) is { } level
            ? FormattableString.Invariant($"{100 * level:0.#} % ")
            : "";
}

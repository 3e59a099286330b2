using System.Globalization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>The report's first section: the question, and the answer in sentences of the statistics.</summary>
internal static class ReportSummaries
{
    /// <param name="leakage">Whether it could be checked of whom synthetic images were made; null if the study made
    /// them.</param>
    public static ReportSummary Of(StudyFindings findings, Table1 table, StatisticsConfig config,
        bool isPhantom, string? leakage)
    {
        var found = StudyHeadline.Of(findings, table, config);
        return new()
        {
            Guide = ReadingGuide.Of(findings, config, isPhantom),
            Asked = ResultsText.Asked(table.Note, leakage),
            Caution = isPhantom
                ? "The scans of this study are a phantom: procedural heads for testing. The numbers show that the " +
                    "pipeline works and how the measurement behaves; they say nothing about patients."
                : null,
            Warnings = Controls.Warnings(findings),
            Tiles = [.. Tiles(findings.Arms[0])],
            Found = found,
            Certainty =
            [
                .. findings.Findings.SelectMany(finding =>
                    finding.Certainty.Except(found).Select(sentence => Headed(finding, sentence))),
                "A finding that is not significant does not show that there is no difference; p-values are " +
                    "corrected over the rates of an arm, not over arms.",
            ],
            Limits = ResultsText.Limits(isPhantom),
        };
    }

    private static string Headed(ArmFinding finding, string sentence) =>
        sentence.StartsWith(finding.Heading, StringComparison.Ordinal) ? sentence : $"{finding.Heading}. {sentence}";

    private static IEnumerable<ReportTile> Tiles(ArmStatistics arm)
    {
        var dice = arm[SegmentationMetrics.Dice];
        var clean = new ModelGroup(arm.Name, default);
        yield return new(Number(dice.Spreads[0].Mean), $"Dice at p = 0, arm {arm.Name}",
            $"mean of {dice.Spreads[0].Patients} test patients and {arm.Seeds.Count} " +
            $"{(arm.Seeds.Count == 1 ? "seed" : "seeds")}", [clean]);
        if (dice.Comparisons.Count > 0)
            yield return Highest(dice.Comparisons[^1], clean);
        if (arm.Dose is not { } dose)
            yield break;
        var margin = dose.Margin.ToString("0.####", CultureInfo.InvariantCulture);
        yield return new(dose.FirstHarmfulRate is { } first ? $"{first.Percent} %" : "none",
            $"smallest p with a Dice loss beyond {margin} shown", "not shown does not mean absent",
            Compared(dose.FirstHarmfulRate));
        yield return new(dose.NonInferiorRate is { } safe ? $"{safe.Percent} %" : "none",
            $"largest p up to which a Dice loss of {margin} is excluded", "by the interval of each rate",
            Compared(dose.NonInferiorRate));

        IReadOnlyList<ModelGroup> Compared(Fraction? rate) =>
            [.. dice.Spreads.Select(spread => spread.Rate)
            .Where(each => rate is null || each == rate || each == default).Select(each => clean with { Rate = each })];
    }

    private static ReportTile Highest(RateComparison highest, ModelGroup clean) => new(
        Number(highest.Mean),
        $"Dice at p = {highest.Rate.Percent} %, arm {clean.Arm}",
        $"change {Signed(highest.MeanDifference)}" + (highest.Interval is { } interval
            ? string.Create(CultureInfo.InvariantCulture,
                $", {100 * interval.Level:0.#} % interval {Signed(interval.Lower)} to {Signed(interval.Upper)}")
            : ", no interval because there are too few patients or trainings"),
        [clean with { Rate = highest.Rate }, clean]);

    private static string Number(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "n/a";

    private static string Signed(double value) =>
        value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}

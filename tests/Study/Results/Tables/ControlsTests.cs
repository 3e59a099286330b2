using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Stages.Random;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Tests.Results.Tables;

/// <summary>The table of controls, from made-up scores of 8 patients and three seeds that all lose the same.</summary>
public sealed class ControlsTests
{
    private static readonly SupplementSettings Settings = SupplementSettings.Of(OwnStudies.Smoke);
    private static readonly Fraction Half = new(1, 2);

    [Fact]
    public void Each_control_has_its_loss_its_verdict_and_its_purpose_beside_the_loss_of_the_first_arm()
    {
        var findings = Findings(
            Arm("replace", (Half, 0.25), (Fraction.One, 0.5)),
            Arm("curated", (Half, 0.125)),
            Arm("untranslated", (Half, 0.5)),
            Arm("perfect", (Half, 0)));

        var csv = Controls.Table(findings, Settings).Csv().Split('\n');

        Assert.Equal(
            [
                "perfect,positive,1,2,0.5,0,0,0,excluded,0.25,",
                "untranslated,negative,1,2,0.5,0.5,0.5,0.5,shown,0.25,",
                "replace,TSTR,1,1,1,0.5,0.5,0.5,shown,0.5,",
            ],
            csv[1..^1].Select(line => line[..(line.Split(',').Take(10).Sum(cell => cell.Length + 1))]));
        Assert.Contains("a perfect S", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_without_controls_has_no_lines() =>
        Assert.Empty(Controls.Table(Findings(Arm("replace", (Half, 0.25))), Settings).Print("Table 7").Groups);

    [Fact]
    public void A_positive_control_that_harms_is_a_warning() => Assert.Contains(
        "The positive control perfect harms: a loss of Dice beyond 0.02 is shown at p = 50.00 %.",
        Assert.Single(Controls.Warnings(Findings(Arm("replace", (Half, 0)), Arm("perfect", (Half, 0.25))))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("perfect", 0.015625)] // A loss below the margin.
    [InlineData("untranslated", 0.25)]
    [InlineData("real-only", 0.25)]
    public void Nothing_else_is_a_warning(string arm, double loss) =>
        Assert.Empty(Controls.Warnings(Findings(Arm("replace", (Half, 0.25)), Arm(arm, (Half, loss)))));

    private static StudyFindings Findings(params ArmScores[] arms) => new()
    {
        Arms = [.. arms.Select(arm => StudyStatistics.Of(
            arm, OwnStudies.Smoke.Statistics with { Resamples = 100 }, new RandomStreams("controls")))],
        Contrasts = [],
        Findings = [],
    };

    private static ArmScores Arm(string name, params (Fraction Rate, double Loss)[] rates) => new()
    {
        Name = name,
        Rates = [.. rates.Prepend((default, 0)).Select(rate => Scores(rate.Rate, 0.75 - rate.Loss))],
    };

    private static RateScores Scores(Fraction rate, double dice) => new()
    {
        Rate = rate,
        Seeds =
        [
            .. Enumerable.Range(0, 3).Select(seed => new SeedScores
            {
                Seed = seed,
                Generator = null,
                Cases = [.. Enumerable.Range(0, 8).Select(patient => Case($"{patient}", dice))],
            }),
        ],
    };

    private static CaseMetrics Case(string patient, double dice) => new()
    {
        Id = $"{patient}/0",
        Patient = patient,
        Slice = 0,
        Values = SegmentationMetrics.All.ToDictionary(metric => metric, _ => (double?)dice),
    };
}

using Hormesis.Reporting.Tables;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Tests.Results.Report;

public sealed class PaperClaimsTests
{
    private const int Finding = 3;

    [Fact]
    public void Each_claim_has_a_quotation_a_section_a_reading_a_finding_and_a_comparability()
    {
        var lines = Table(MadeUpFindings.Of(slope: 0.05, seeds: 3, generators: 1)).Groups[0].Lines;

        Assert.Equal(PaperClaims.All.Count, lines.Count);
        Assert.All(lines, line => Assert.Equal(5, line.Cells.Count));
        Assert.All(lines.SelectMany(line => line.Cells), cell => Assert.NotEqual("", cell));
    }

    [Fact]
    public void A_stable_low_share_is_compared_with_the_verdicts_at_low_rates() => Assert.Equal(
        "In arm replace a Dice loss beyond 0.02 is excluded at p = 16.67 % and p = 33.33 % for this training of S.",
        Of("models trained with p ≤ 33.33%", MadeUpFindings.Of(slope: 0.05, seeds: 3, generators: 1)));

    [Fact]
    public void Severe_degradation_is_compared_with_the_verdicts_at_high_rates() => Assert.Equal(
        "In arm replace a Dice loss beyond 0.02 is shown at p = 50.00 %, p = 66.67 % and p = 83.33 %.",
        Of("those with p ≥ 50%", MadeUpFindings.Of(slope: 0.05, seeds: 5, generators: 3)));

    [Fact]
    public void The_cause_is_compared_with_the_control_of_removed_real_images() => Assert.StartsWith(
        "Dice of arm replace against arm real-only at equal rates: lower at p = 16.67 %",
        Of("the inclusion of synthetic data", MadeUpFindings.Of(slope: 0.05, seeds: 3, generators: 1)),
        StringComparison.Ordinal);

    [Fact]
    public void An_arm_that_the_study_lacks_is_named() => Assert.Equal(
        "Not in this study: it has no arm append.",
        Of("synthetic MRI augmentation can be beneficial", MadeUpFindings.Of(slope: 0.05, seeds: 3, generators: 1)));

    [Fact]
    public void A_study_of_one_seed_makes_no_statement_on_harm() => Assert.Equal(
        "No statement in arm replace: there are too few patients or trainings for an interval.",
        Of("those with p ≥ 50%", MadeUpFindings.Of(slope: 0.5, seeds: 1, generators: 1)));

    private static string Of(string beginning, StudyFindings findings) =>
        Table(findings).Groups[0].Lines
            .Single(line => line.Cells[0].StartsWith($"\"{beginning}", StringComparison.Ordinal)).Cells[Finding];

    private static PrintedTable Table(StudyFindings findings) =>
        PaperClaims.Table(findings, MadeUpFindings.Config, note: null);
}

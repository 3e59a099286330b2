using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Report;

/// <summary>The paper's claims beside this study's findings.</summary>
internal static class PaperClaims
{
    private const string Setting =
        "Only the direction can be compared: the paper has BraTS2021, 150 patients, another S and one training at " +
        "each rate, with no interval and no test.";

    private static readonly Fraction Third = new(1, 3);
    private static readonly Fraction Half = new(1, 2);

    /// <summary>In the order of the argument.</summary>
    public static IReadOnlyList<PaperClaim> All { get; } =
    [
        new()
        {
            Quote = "The Dice coefficients decrease from 0.8937 (p = 33.33%) to 0.7474 (p = 83.33%), confirming a " +
                "strong correlation between synthetic data proportion and segmentation degradation.",
            Section = "4.2",
            Reading = "replace: trend of Dice over the rates, and the loss at each rate above 33.33 %",
            Finding = evidence =>
                $"{evidence.Trend(Arm.Replace)} {evidence.Harm(Arm.Replace, rate => rate.CompareTo(Third) > 0)}",
            Comparability = $"{Setting} Its range begins at 33.33 %, the best of its poisoned rates.",
        },
        new()
        {
            Quote = "models trained with p ≤ 33.33% maintain relatively stable performance",
            Section = "4.2",
            Reading = "replace: a loss of the margin is excluded at 16.67 % and 33.33 %",
            Finding = evidence => evidence.Harm(Arm.Replace, rate => rate.CompareTo(Third) <= 0),
            Comparability = "Hardly. The paper's 16.67 % row has an accuracy of 0.9638 ± 0.1854, where the other " +
                "rows have a deviation of at most 0.0020: one or a few cases failed. Its 33.33 % row is better than " +
                "its 16.67 % row. One training at each rate cannot separate a rate from a training.",
        },
        new()
        {
            Quote = "those with p ≥ 50% suffer from severe degradation",
            Section = "4.2",
            Reading = "replace: a loss beyond the margin is shown at 50.00 % and above",
            Finding = evidence => evidence.Harm(Arm.Replace, rate => rate.CompareTo(Half) >= 0),
            Comparability = Setting + " \"Severe\" is not defined; this study uses a margin that was fixed before.",
        },
        new()
        {
            Quote = "the inclusion of synthetic data, when not properly regulated, significantly degrades " +
                "segmentation performance",
            Section = "5",
            Reading = "replace against real-only: the same real images, with and without synthetic ones",
            Finding = evidence => evidence.Contrast(Arm.RealOnly),
            Comparability = "No. If synthetic images replace real ones, the paper has no control for the removed " +
                "real images, so its loss may be theirs. \"Significantly\" rests on no test.",
        },
        new()
        {
            Quote = "synthetic MRI augmentation can be beneficial in low proportions",
            Section = "4.2",
            Reading = "append: Dice is higher than at p = 0 at some low rate",
            Finding = evidence => evidence.Direction(Arm.Append, SegmentationMetrics.Dice),
            Comparability = "No. The paper's table does not support it: no poisoned row has a higher Dice than p = 0 " +
                "(0.8939).",
        },
        new()
        {
            Quote = "the increase of a portion of the synthetic data has a negligible effect on accuracy",
            Section = "4.2",
            Reading = "replace: direction of accuracy",
            Finding = evidence => evidence.Direction(Arm.Replace, SegmentationMetrics.Accuracy),
            Comparability = "Hardly. The abstract and section 5 say the opposite (\"accuracy and sensitivity exhibit " +
                "similar downward trends\"), and background dominates accuracy.",
        },
        new()
        {
            Quote = "Jaccard and sensitivity exhibit similar trends, with significant performance drops beyond p = 50%",
            Section = "4.2",
            Reading = "replace: direction of sensitivity and Jaccard",
            Finding = evidence => evidence.Direction(Arm.Replace, SegmentationMetrics.Sensitivity) + " "
                + evidence.Direction(Arm.Replace, SegmentationMetrics.Jaccard),
            Comparability = $"{Setting} Its sensitivity is highest at 50.00 % (0.9292).",
        },
        new()
        {
            Quote = "This highlights the importance of synthetic data curation, suggesting that controlled synthetic " +
                "augmentation may be feasible if appropriately regulated.",
            Section = "4.2",
            Reading = "replace against curated: the same numbers of images, chosen by a gate",
            Finding = evidence => evidence.Contrast(Arm.Curated),
            Comparability = "No. The paper trains with no selection of images, so it has no result to compare.",
        },
    ];

    /// <param name="config">Settings with which the findings were computed.</param>
    /// <param name="note">Sentences at the end of the caption; null for none.</param>
    public static PrintedTable Table(StudyFindings findings, StatisticsConfig config, string? note)
    {
        var evidence = new PaperEvidence(findings, config.Alpha);
        return new()
        {
            Name = "The paper beside it",
            Caption = "Claims of \"Synthetic Poisoning Attacks: The Impact of Poisoned MRI Image on U-Net Brain " +
                "Tumor Segmentation\" with their section, how this study reads them and in which arm, what it " +
                "finds, and whether the two can be compared." + (note is null ? "" : $" {note}"),
            Columns =
            [
                .. new[] { "the paper", "section", "read here as", "this study", "comparable?" }
                    .Select(heading => new PrintedColumn(heading, IsNumber: false)),
            ],
            Groups =
            [
                new("",
                [
                    .. All.Select(claim => new PrintedLine(
                        [$"\"{claim.Quote}\"", claim.Section, claim.Reading, claim.Finding(evidence),
                            claim.Comparability])),
                ]),
            ],
        };
    }
}

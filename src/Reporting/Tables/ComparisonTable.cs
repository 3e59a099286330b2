using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Rates compared with a baseline, paired by patient, by arm. The printed table shows Dice; the CSV file has
/// every metric.</summary>
public sealed record ComparisonTable : ITable
{
    public required string Stem { get; init; }

    /// <summary>What is compared, as words after "Dice": <c>at each rate p less that at p = 0</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Level of the two-sided intervals, in (0, 1).</summary>
    public required double Confidence { get; init; }

    /// <summary>Loss of Dice beyond which a loss counts as harm; null if the table has no such column.</summary>
    public required double? Margin { get; init; }

    public required IReadOnlyList<ComparisonGroup> Groups { get; init; }

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption = Caption(),
        Columns =
        [
            new("p (%)"), new("patients"), new("Dice"), new("baseline"), new("difference"),
            new($"{Printed.Level(Confidence)} interval"), new("p-value (Holm)"),
            new($"{Printed.Level(Confidence)} interval (patients)"), new("signed-rank p (Holm)"),
            new("rank-biserial"), new("d (pairs)"), new("seeds"), new("S"),
            .. Margin is null ? Array.Empty<PrintedColumn>() : [new("loss > margin", IsNumber: false)],
        ],
        Groups =
        [
            .. Groups.Select(group =>
                new PrintedGroup(group.Name,
                [.. group.Rows.Where(row => row.Metric == SegmentationMetrics.Dice)
                .Select(row => new PrintedLine([.. Cells(row)]) { Models = row.Models })]))
                .Where(group => group.Lines.Count > 0),
        ],
    };

    public string Csv() => CsvTable.Write(
        ["arm", "metric", "rate_numerator", "rate_denominator", "rate", "patients", "mean", "baseline_mean",
            "difference", "lower", "upper", "p_value_holm", "patients_lower", "patients_upper", "signed_rank_p_value",
            "signed_rank_p_value_holm", "rank_biserial", "cohen_dz", "generators", "seeds", "seeds_that_agree",
            "harm"],
        Groups.SelectMany(group => group.Rows.Select(row => CsvCells(group.Name, row))));

    private string Caption() =>
        $"Dice {Subject}, paired by patient and seed (a patient's value is its mean over cases and seeds): mean " +
            "difference, below 0 is worse; its interval and p-value with all levels of variance, patients and " +
            "trainings, corrected over the rates of an arm by Holm, n/a where nothing was trained twice. "
        + "Columns for the models that were trained, without the variance of training again: bootstrap interval over " +
            "patients and Wilcoxon's signed-rank test, two-sided, corrected in the same way; rank-biserial " +
            "correlation and Cohen's d for pairs. "
        + "\"seeds\": how many have the sign of the mean difference. \"S\": number of trainings of S; with 1, the " +
            "row holds for that training of S."
        + (Margin is { } margin
            ? " \"loss > margin\": whether a loss beyond " +
            $"{margin.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)} is shown, excluded, " +
            "or undecided, by the interval." : "");

    private IEnumerable<string> Cells(ComparisonRow row) =>
    [
        row.Rate.Percent, Printed.Count(row.Patients), Printed.Number(row.Mean), Printed.Number(row.BaselineMean),
            Printed.Signed(row.Difference),
        Printed.Interval(row.Lower, row.Upper),
            row.AdjustedPValue is { } p ? Printed.PValue(p) : Printed.None,
        Printed.Interval(row.PatientLower, row.PatientUpper), Printed.PValue(row.RanksAdjustedPValue),
            Printed.Signed(row.RankBiserial), Printed.Signed(row.CohenDz),
        $"{row.SeedsThatAgree}/{row.Seeds}", Printed.Count(row.Generators),
        .. Margin is null ? Array.Empty<string>() : [row.Harm ?? Printed.None],
    ];

    private static IEnumerable<string> CsvCells(string arm, ComparisonRow row) =>
    [
        arm, row.Metric.Key, CsvTable.Integer(row.Rate.Numerator),
            CsvTable.Integer(row.Rate.Denominator), CsvTable.Number(row.Rate.Value),
        CsvTable.Integer(row.Patients), CsvTable.Number(row.Mean), CsvTable.Number(row.BaselineMean),
            CsvTable.Number(row.Difference), CsvTable.Number(row.Lower), CsvTable.Number(row.Upper),
        CsvTable.Number(row.AdjustedPValue), CsvTable.Number(row.PatientLower), CsvTable.Number(row.PatientUpper),
            CsvTable.Number(row.RanksPValue), CsvTable.Number(row.RanksAdjustedPValue),
        CsvTable.Number(row.RankBiserial), CsvTable.Number(row.CohenDz), CsvTable.Integer(row.Generators),
            CsvTable.Integer(row.Seeds), CsvTable.Integer(row.SeedsThatAgree), row.Harm ?? "",
    ];
}

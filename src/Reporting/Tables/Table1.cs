using System.Globalization;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>Metrics at each poisoning rate (paper, Table 1), by arm; the paper's own numbers are below ours in
/// italics.</summary>
public sealed record Table1 : ITable
{
    /// <summary>Heading of the standard deviation of the seeds' means.</summary>
    private const string OverSeeds = "sd (seeds)";

    /// <summary>Explains a cell that has fewer values than there are cases.</summary>
    internal const string AbsentValues = "In brackets: how many values a number is of, where cases have none.";

    /// <summary>Explains the rate at which no real image is left.</summary>
    internal const string TstrDefinition = "TSTR: train on synthetic, test on real; no real image is left.";

    /// <summary>Explains the rows of models that are not the study's.</summary>
    internal const string GivenDefinition =
        "Rows \"given\" are of predictions that were given: nothing is known of their model but its name.";

    public required string Study { get; init; }

    /// <summary>Definition of a case, as words after "a case is": <c>one axial slice of a test patient</c>.</summary>
    public required string CaseDefinition { get; init; }

    /// <summary>Meaning of ±: <c>the standard deviation over cases (divisor n)</c>.</summary>
    public required string SpreadDefinition { get; init; }

    /// <summary>Sentences about single arms; null if there are none.</summary>
    public string? Remark { get; init; }

    public required IReadOnlyList<Table1Arm> Arms { get; init; }

    /// <summary>Sentences at the end of the caption; null for none.</summary>
    public string? Note { get; init; }

    public string Stem => "table1";

    public bool HasSeveralArms => Arms.Count > 1;

    /// <summary>Whether any case lacks a value of any metric.</summary>
    public bool HasAbsentValues =>
        Arms.Any(arm => arm.Rows.Any(row => SegmentationMetrics.Papers.Any(metric => row[metric].Values is not null)));

    /// <summary>Whether a row is of U-Nets trained on images of S alone.</summary>
    public bool HasTstr => Arms.Any(arm => arm.Rows.Any(row => IsTstr(arm, row)));

    public bool HasSeveralSeeds => Arms.Any(arm => arm.Rows.Any(row => row.Seeds > 1));

    /// <summary>Plain text without the table's name.</summary>
    public string Caption =>
        $"Metrics on varying poisoning rates p, study \"{Study}\": mean ± {SpreadDefinition} on the real test split, "
        + $"{Counts()}. A case is {CaseDefinition}."
        + (HasSeveralSeeds ? $" Mean and ± are averages over {Seeds()} seeds; the columns \"{OverSeeds}\" hold " +
            "the standard deviation of the seeds' means." : "")
        + (HasAbsentValues ? $" {AbsentValues}" : "")
        + (HasTstr ? $" {TstrDefinition}" : "")
        + (Remark is null ? "" : $" {Remark}")
        + (Arms.Any(arm => arm.IsGiven) ? $" {GivenDefinition}" : "")
        + (Arms.Any(arm => arm.IsPapers)
            ? $" Rows \"paper\" are the numbers published for BraTS2021 (the paper's Table 1)." : "")
        + (Note is null ? "" : $" {Note}");

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption = Caption,
        Columns =
        [
            new("p (%)"), new("", IsNumber: false), new("n"),
            .. SegmentationMetrics.Papers.SelectMany(metric => HasSeveralSeeds
                ? new PrintedColumn[] { new($"{metric}"), new(OverSeeds) }
                : [new($"{metric}")]),
        ],
        Groups =
            [.. Arms.Select(arm =>
            new PrintedGroup(HasSeveralArms ? arm.Name : "", [.. arm.Rows.SelectMany(row => Lines(arm, row))]))],
    };

    public string Csv() => Table1Csv.Write(this);

    private IEnumerable<PrintedLine> Lines(Table1Arm arm, Table1Row row)
    {
        var ours =
            SegmentationMetrics.Papers.SelectMany(metric =>
            Cells(Printed.Summary(row[metric].Mean, row[metric].StandardDeviation) + Printed.Values(row[metric].Values),
            Printed.Number(row[metric].SeedStandardDeviation)));
        yield return new(
            [row.Rate.Percent, SourceOf(arm, row), Printed.Count(row.Cases), .. ours]);
        if (!arm.IsPapers || !PublishedSummary.Rates.Contains(row.Rate))
            yield break;

        var papers = SegmentationMetrics.Papers
            .SelectMany(metric => Cells(Printed.Summary(metric.PublishedAt(row.Rate)), ""));
        yield return new(["", "paper", "", .. papers], IsPapers: true);
    }

    private static string SourceOf(Table1Arm arm, Table1Row row) =>
        arm.IsGiven ? "given" : IsTstr(arm, row) ? "ours, TSTR" : "ours";

    /// <summary>Whether the U-Nets of a row were trained on images of S alone.</summary>
    internal static bool IsTstr(Table1Arm arm, Table1Row row) => arm.IsOfS && row.Rate == Fraction.One;

    private string[] Cells(string summary, string seeds) => HasSeveralSeeds ? [summary, seeds] : [summary];

    private string Counts()
    {
        var cases = Arms.SelectMany(arm => arm.Rows).Select(row => row.Cases).Distinct().ToArray();
        return cases is [var one]
            ? string.Create(CultureInfo.InvariantCulture, $"n = {one} cases in every row")
            : "n cases";
    }

    private string Seeds()
    {
        var seeds = Arms.SelectMany(arm => arm.Rows).Select(row => row.Seeds).Distinct().Order().ToArray();
        return string.Join(" or ", seeds.Select(Printed.Count));
    }
}

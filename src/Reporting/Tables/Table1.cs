using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Metrics at each poisoning rate (paper, Table 1), by arm.</summary>
public sealed record Table1
{
    public required string Study { get; init; }

    /// <summary>What one case is, in words that follow "a case is": <c>one axial slice of a test patient</c>.</summary>
    public required string CaseDefinition { get; init; }

    /// <summary>What ± stands for: <c>the standard deviation over cases (divisor n)</c>.</summary>
    public required string SpreadDefinition { get; init; }

    public required IReadOnlyList<Table1Arm> Arms { get; init; }

    public bool HasSeveralArms => Arms.Count > 1;

    public bool HasSeveralSeeds => Arms.Any(arm => arm.Rows.Any(row => row.Seeds > 1));

    /// <summary>Plain text, without the number of the table.</summary>
    public string Caption =>
        $"Metrics on varying poisoning rates p, study \"{Study}\": mean ± {SpreadDefinition} on the real test split, "
        + $"{Counts()}. A case is {CaseDefinition}."
        + (HasSeveralSeeds ? $" The columns \"{PrintedTable.OverSeeds}\" hold the standard deviation of the seeds' means." : "")
        + (Arms.Any(arm => arm.IsPapers) ? $" Rows \"paper\" are the numbers published for BraTS2021 ({PublishedTable.Source})." : "");

    private string Counts()
    {
        var cases = Arms.SelectMany(arm => arm.Rows).Select(row => row.Cases).Distinct().ToArray();
        return cases is [var one]
            ? string.Create(CultureInfo.InvariantCulture, $"n = {one} cases in every row")
            : "n cases";
    }
}

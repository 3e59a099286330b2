using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>A table after Table 1.</summary>
public sealed record ReportTable
{
    public required PrintedTable Printed { get; init; }

    /// <summary>Origin of all numbers in the table; the U-Nets are those of each line.</summary>
    public required ReportLineage Lineage { get; init; }
}

using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>A table after Table 1.</summary>
public sealed record ReportTable
{
    public required PrintedTable Printed { get; init; }

    /// <summary>Of every number in it; the U-Nets are each line's own.</summary>
    public required ReportLineage Lineage { get; init; }
}

using System.Text.Json.Nodes;

namespace Hormesis.Study.Stages;

/// <summary>The report.</summary>
public sealed record ReportParameters
{
    public required TablesParameters Table { get; init; }

    public required SupplementParameters Supplement { get; init; }

    /// <summary>The study's settings, shown as they are.</summary>
    public required JsonNode Settings { get; init; }
}

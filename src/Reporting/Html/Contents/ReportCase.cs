using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One test slice.</summary>
public sealed record ReportCase
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is shown: <c>worst at p = 0</c>; a slice can have several reasons.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required SliceImage Scan { get; init; }

    /// <summary>(H, W), 0 or 1.</summary>
    public required byte[] Reference { get; init; }

    /// <summary>One for each model of the report, in the same order.</summary>
    public required IReadOnlyList<ReportPrediction> Predictions { get; init; }
}

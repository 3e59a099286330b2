using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One test slice.</summary>
public sealed record ReportCase
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is shown: <c>worst at p = 0</c>; more than one where it is so in more than one way.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required SliceImage Scan { get; init; }

    /// <summary>(H, W), 0 or 1.</summary>
    public required byte[] Reference { get; init; }

    /// <summary>One for each model of the report, in its order.</summary>
    public required IReadOnlyList<ReportPrediction> Predictions { get; init; }
}

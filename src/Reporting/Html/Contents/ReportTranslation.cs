using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>What the generative model made of one slice.</summary>
public sealed record ReportTranslation
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it was given: <c>CT</c>.</summary>
    public required string GivenName { get; init; }

    public required SliceImage Given { get; init; }

    public required SliceImage Synthetic { get; init; }

    /// <summary>The patient's own MRI; null where there is none.</summary>
    public required SliceImage? Real { get; init; }

    /// <summary>Places of the models of the report that were trained on it, ascending.</summary>
    public required IReadOnlyList<int> Models { get; init; }
}

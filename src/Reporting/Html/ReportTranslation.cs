using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html;

/// <summary>What the generative model made of one slice.</summary>
public sealed record ReportTranslation
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it was given: <c>CT</c>.</summary>
    public required string GivenName { get; init; }

    public required GreyImage Given { get; init; }

    public required GreyImage Synthetic { get; init; }

    /// <summary>The patient's own MRI; null where there is none.</summary>
    public required GreyImage? Real { get; init; }

    /// <summary>Places of the models of the report that were trained on it, ascending.</summary>
    public required IReadOnlyList<int> Models { get; init; }
}

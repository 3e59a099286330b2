using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Html.Contents;

/// <summary>One synthetic slice, with the slice that S translated if there is one.</summary>
public sealed record ReportTranslation
{
    /// <summary><c>patient/slice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the input: <c>CT</c>; null if there is none.</summary>
    public required string? GivenName { get; init; }

    /// <summary>Input of S; null if the image is no translation.</summary>
    public required SliceImage? Given { get; init; }

    public required SliceImage Synthetic { get; init; }

    /// <summary>The same patient's MRI; null if there is none.</summary>
    public required SliceImage? Real { get; init; }

    /// <summary>Indices of the report's models that were trained on the translation, ascending.</summary>
    public required IReadOnlyList<int> Models { get; init; }
}

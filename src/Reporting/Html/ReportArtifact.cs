using Hormesis.Pipeline;

namespace Hormesis.Reporting.Html;

/// <summary>What a result came from.</summary>
public sealed record ReportArtifact
{
    /// <summary>The stage instance: <c>train-unet/replace/p50/seed0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Of the instance.</summary>
    public required Digest Key { get; init; }
}


namespace Hormesis.Reporting.Html.Contents;

/// <summary>A file from which a result was computed, as in SHA256SUMS.</summary>
public sealed record ReportArtifact
{
    /// <summary>Name for readers: <c>weights</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Id of the instance that wrote it: <c>train-unet/replace/p50.00/seed0</c>.</summary>
    public required string Instance { get; init; }

    /// <summary>Path relative to the study's folder: <c>train-unet/replace/p50.00/seed0/unet.safetensors</c>.</summary>
    public required string Path { get; init; }

    public required Digest Digest { get; init; }
}

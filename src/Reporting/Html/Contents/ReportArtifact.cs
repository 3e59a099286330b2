
namespace Hormesis.Reporting.Html.Contents;

/// <summary>A file that a result came from, as in SHA256SUMS.</summary>
public sealed record ReportArtifact
{
    /// <summary>What it is to the reader: <c>weights</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Id of the instance that made it: <c>train-unet/replace/p50.00/seed0</c>.</summary>
    public required string Instance { get; init; }

    /// <summary>Below the study's folder: <c>train-unet/replace/p50.00/seed0/unet.safetensors</c>.</summary>
    public required string Path { get; init; }

    public required Digest Digest { get; init; }
}

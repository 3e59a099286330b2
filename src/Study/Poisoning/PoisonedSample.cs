namespace Hormesis.Study.Poisoning;

/// <summary>Origin of one training sample.</summary>
internal sealed record PoisonedSample
{
    public required SampleSource Source { get; init; }

    /// <summary>Position in the slice set of its source.</summary>
    public required int Index { get; init; }

    /// <summary>Digest of pixels and mask, as in the slice set.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Patient of the image; for a synthetic image, the patient of the translated image.</summary>
    public required string Patient { get; init; }

    public required string Case { get; init; }

    public required int Slice { get; init; }

    public required MaskOrigin Mask { get; init; }
}

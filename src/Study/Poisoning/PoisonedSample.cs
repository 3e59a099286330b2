namespace Hormesis.Study.Poisoning;

/// <summary>Where one training sample came from.</summary>
internal sealed record PoisonedSample
{
    public required SampleSource Source { get; init; }

    /// <summary>Position in the slice set of its source.</summary>
    public required int Index { get; init; }

    /// <summary>Of pixels and mask, as in its slice set.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Whose image it is; of a synthetic one, whose image was translated.</summary>
    public required string Patient { get; init; }

    public required string Case { get; init; }

    public required int Slice { get; init; }

    public required MaskOrigin Mask { get; init; }
}

namespace Hormesis.Imaging.Intensities;

/// <summary>Mapping of one scan's intensities to [-1, 1].</summary>
public sealed record NormalizationRecord
{
    public required string Patient { get; init; }

    /// <summary>The scan; a patient may have several.</summary>
    public required string Case { get; init; }

    /// <summary>Number of the scan's first slice; distinguishes single images of one patient.</summary>
    public required int FirstSlice { get; init; }

    public required IntensityMethod Method { get; init; }

    /// <summary>The intensity that became -1.</summary>
    public required double Low { get; init; }

    /// <summary>The intensity that became 1.</summary>
    public required double High { get; init; }

    /// <summary>Voxels of exactly this value are air and become -1, all others are head; null if
    /// <see cref="HeadAbove"/> applies.</summary>
    public required float? Air { get; init; }

    /// <summary>Voxels above this are head; null if <see cref="Air"/> applies.</summary>
    public required float? HeadAbove { get; init; }

    public required int HeadVoxels { get; init; }

    public bool IsHead(float value) => Air is { } air ? value != air : value > HeadAbove;
}

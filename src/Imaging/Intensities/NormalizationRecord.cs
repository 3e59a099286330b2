namespace Hormesis.Imaging.Intensities;

/// <summary>The numbers by which one scan's intensities became [-1, 1].</summary>
public sealed record NormalizationRecord
{
    public required string Patient { get; init; }

    /// <summary>The scan; a patient may have several.</summary>
    public required string Case { get; init; }

    /// <summary>Number of the scan's first slice; tells apart single images of one patient.</summary>
    public required int FirstSlice { get; init; }

    public required IntensityMethod Method { get; init; }

    /// <summary>The intensity that became -1.</summary>
    public required double Low { get; init; }

    /// <summary>The intensity that became 1.</summary>
    public required double High { get; init; }

    /// <summary>Voxels of exactly this value are air, which became -1, and all others the head; null where
    /// <see cref="HeadAbove"/> decides.</summary>
    public required float? Air { get; init; }

    /// <summary>Voxels above this are the head; null where <see cref="Air"/> decides.</summary>
    public required float? HeadAbove { get; init; }

    public required int HeadVoxels { get; init; }

    public bool IsHead(float value) => Air is { } air ? value != air : value > HeadAbove;
}

namespace Hormesis.Imaging.Intensities;

/// <summary>The numbers by which one scan's intensities became [-1, 1].</summary>
public sealed record NormalizationRecord
{
    public required string Patient { get; init; }

    /// <summary>Number of the scan's first slice; tells apart single images of one patient.</summary>
    public required int FirstSlice { get; init; }

    public required IntensityMethod Method { get; init; }

    /// <summary>The intensity that became -1.</summary>
    public required double Low { get; init; }

    /// <summary>The intensity that became 1.</summary>
    public required double High { get; init; }

    /// <summary>Voxels above this are the head.</summary>
    public required double HeadAbove { get; init; }

    public required int HeadVoxels { get; init; }
}

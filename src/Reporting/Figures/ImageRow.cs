using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>Images of one slice, of one size, shown at one scale.</summary>
internal sealed record ImageRow
{
    public required string Label { get; init; }

    /// <summary>A null leaves its place empty.</summary>
    public required IReadOnlyList<GreyImage?> Images { get; init; }

    /// <summary>The images whose heads must be seen whole; an untrained generator's noise would count as head.</summary>
    public required IReadOnlyList<GreyImage> CropsTo { get; init; }
}

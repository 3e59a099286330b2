using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>A synthetic image and the training image nearest to it.</summary>
public sealed record MemoryPair
{
    public required SliceImage Synthetic { get; init; }

    /// <summary>The training image, not shifted.</summary>
    public required SliceImage Training { get; init; }

    /// <summary>Correlation of both.</summary>
    public required double Correlation { get; init; }
}

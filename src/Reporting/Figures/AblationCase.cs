using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One slice of one patient in the figure of the ablation.</summary>
public sealed record AblationCase
{
    public required string Patient { get; init; }

    /// <summary>What S was given.</summary>
    public required SliceImage Given { get; init; }

    /// <summary>One a weight.</summary>
    public required IReadOnlyList<SliceImage> SyntheticMris { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required SliceImage? RealMri { get; init; }
}

using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One slice of one patient in the ablation's figure.</summary>
public sealed record AblationCase
{
    public required string Patient { get; init; }

    /// <summary>Input of S.</summary>
    public required SliceImage Given { get; init; }

    /// <summary>One image per weight.</summary>
    public required IReadOnlyList<SliceImage> SyntheticMris { get; init; }

    /// <summary>Null if it is not known.</summary>
    public required SliceImage? RealMri { get; init; }
}

using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One slice of one patient in Figure 4.</summary>
public sealed record SynthesisCase
{
    public required string Patient { get; init; }

    /// <summary>The CT, or whatever else was translated.</summary>
    public required SliceImage Given { get; init; }

    public required SliceImage SyntheticMri { get; init; }

    /// <summary>The patient's own MRI; null where the cohort has none.</summary>
    public SliceImage? RealMri { get; init; }
}

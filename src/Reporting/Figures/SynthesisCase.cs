using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One slice of one patient in Figure 4.</summary>
public sealed record SynthesisCase
{
    public required string Patient { get; init; }

    /// <summary>Input of the translation: the CT or another image; null if the image is no translation.</summary>
    public required SliceImage? Given { get; init; }

    public required SliceImage SyntheticMri { get; init; }

    /// <summary>The same patient's MRI; null if the cohort has none.</summary>
    public SliceImage? RealMri { get; init; }
}

using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One CT and what the generator made of it while it learned.</summary>
public sealed record GanSample
{
    public required string Patient { get; init; }

    public required SliceImage Ct { get; init; }

    /// <summary>By rising step, the same steps in every sample.</summary>
    public required IReadOnlyList<(int Step, SliceImage Image)> Translations { get; init; }
}

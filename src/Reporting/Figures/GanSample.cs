using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>One CT and its translations during the generator's training.</summary>
public sealed record GanSample
{
    public required string Patient { get; init; }

    public required SliceImage Ct { get; init; }

    /// <summary>By ascending step; all samples have the same steps.</summary>
    public required IReadOnlyList<(int Step, SliceImage Image)> Translations { get; init; }
}

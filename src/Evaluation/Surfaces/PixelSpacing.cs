using Hormesis.Imaging.Preparation;

namespace Hormesis.Evaluation.Surfaces;

/// <summary>Distances in mm between the centres of neighbouring pixels; above 0 and finite.</summary>
/// <param name="Row">From one row to the next.</param>
/// <param name="Column">From one column to the next.</param>
public readonly record struct PixelSpacing(double Row, double Column)
{
    /// <summary>Spacing of a scan's prepared slices; null if it is unknown, as for pictures.</summary>
    public static PixelSpacing? Of(SliceGrid grid) =>
        grid.PixelSpacing is [var row, var column] ? new(row, column) : null;

    /// <summary>Length in mm that exceeds every distance between two pixels of such a slice.</summary>
    internal double Diagonal(int height, int width) =>
        Math.Sqrt((height * Row * height * Row) + (width * Column * width * Column));
}

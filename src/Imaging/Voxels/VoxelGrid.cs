using System.Globalization;

namespace Hormesis.Imaging.Voxels;

/// <summary>The voxel grid of a scan in space, after reordering to RAS+.</summary>
internal sealed record VoxelGrid
{
    /// <summary>Number of voxels along x, y, z.</summary>
    public required (int X, int Y, int Z) Size { get; init; }

    /// <summary>Spacing in mm along x, y, z.</summary>
    public required (double X, double Y, double Z) SpacingMm { get; init; }

    /// <summary>Positions in mm of the eight corner voxels.</summary>
    public required IReadOnlyList<double[]> Corners { get; init; }

    public static VoxelGrid Of(VoxelLayout layout)
    {
        var (affine, axes) = (layout.Affine, layout.Orientation.Axes);
        var size = axes.Select(axis => layout.Size[axis]).ToArray();
        return new()
        {
            Size = (size[0], size[1], size[2]),
            SpacingMm = (affine.Spacing(axes[0]), affine.Spacing(axes[1]), affine.Spacing(axes[2])),
            Corners = [.. Enumerable.Range(0, 8).Select(corner => Corner(layout, corner))],
        };
    }

    /// <summary>
    /// Describes how the other grid differs: in size, or by more than half a voxel at a corner. Returns null if it does
    /// not differ.
    /// </summary>
    public string? Difference(VoxelGrid other)
    {
        if (Size != other.Size)
            return $"{Text(other.Size)} voxels (x, y, z in RAS+), not {Text(Size)}";

        var shift = Corners.Zip(other.Corners).Max(pair => Distance(pair.First, pair.Second));
        var allowed = Math.Min(SpacingMm.X, Math.Min(SpacingMm.Y, SpacingMm.Z)) / 2;
        return shift <= allowed ? null
            : string.Create(CultureInfo.InvariantCulture,
            $"voxels that lie up to {shift:0.###} mm from the scan's (at most {allowed:0.###} mm, half a voxel, " +
            $"is allowed)");
    }

    private static double[] Corner(VoxelLayout layout, int corner)
    {
        var index = new double[3];
        for (var world = 0; world < 3; world++)
        {
            var axis = layout.Orientation.Axes[world];
            var atEnd = ((corner >> world) & 1) != 0;
            index[axis] = atEnd != layout.Orientation.Flipped[world] ? layout.Size[axis] - 1 : 0;
        }

        return layout.Affine.Position(index[0], index[1], index[2]);
    }

    private static double Distance(double[] a, double[] b) =>
        Math.Sqrt(a.Zip(b).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));

    private static string Text((int X, int Y, int Z) size) =>
        string.Create(CultureInfo.InvariantCulture, $"{size.X}x{size.Y}x{size.Z}");
}

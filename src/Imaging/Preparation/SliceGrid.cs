using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>Place of one scan's prepared slices in the scan.</summary>
public sealed record SliceGrid
{
    /// <inheritdoc cref="SliceRecord.Case"/>
    public required string Case { get; init; }

    /// <summary><see cref="SliceRecord.Slice"/> of the scan's lowest axial slice.</summary>
    public required int FirstSlice { get; init; }

    /// <summary>Number of the scan's axial slices, at least 1.</summary>
    public required int Slices { get; init; }

    /// <summary>The scan.</summary>
    public required StoredGrid Scan { get; init; }

    /// <summary>
    /// Rows of the 4x4 matrix that maps (column, row, slice, 1) of a pixel's centre, the slice as in
    /// <see cref="SliceRecord.Slice"/>, to the index (i, j, k, 1) of the scan's stored voxel, whose centre is at a
    /// whole number.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> PixelToVoxel { get; init; }

    /// <summary>Distance in mm from one row of a prepared slice to the next, and from one column to the next; null if
    /// it is unknown, as for pictures.</summary>
    public required IReadOnlyList<double>? PixelSpacing { get; init; }

    /// <summary>Distance in mm from one axial slice of the scan to the next; null if it is unknown.</summary>
    public required double? SliceSpacing { get; init; }

    /// <summary>Whether a slice is one of this scan.</summary>
    internal bool Holds(SliceRecord record) =>
        record.Case == Case && record.Slice >= FirstSlice && record.Slice - FirstSlice < Slices;

    /// <param name="size">Height and width of the prepared slices in pixels.</param>
    internal static SliceGrid Of(CohortCase subject, SquareFrame frame, int size)
    {
        var (volume, step) = (subject.Image, frame.Side / size);
        var stored = volume.Stored ?? Computed(volume);
        var isKnown = stored.Affine is not null;
        // x and y of the first pixel's centre in voxels: rows and columns run against y and x.
        var x = ((frame.X + ((size - 0.5) * step)) / volume.SpacingMm.X) - 0.5;
        var y = ((frame.Y + ((size - 0.5) * step)) / volume.SpacingMm.Y) - 0.5;
        return new()
        {
            Case = subject.Case,
            FirstSlice = subject.FirstSlice,
            Slices = volume.Size.Z,
            Scan = stored,
            PixelToVoxel = ToStored(
                stored,
                [-step / volume.SpacingMm.X, 0, 0, x],
                [0, -step / volume.SpacingMm.Y, 0, y],
                [0, 0, 1, -subject.FirstSlice]),
            PixelSpacing = isKnown ? [step, step] : null,
            SliceSpacing = isKnown ? volume.SpacingMm.Z : null,
        };
    }

    /// <summary>Grid of a scan that was computed: axes along RAS+, and the first voxel's centre at 0.</summary>
    private static StoredGrid Computed(Volume volume) => new()
    {
        Size = [volume.Size.X, volume.Size.Y, volume.Size.Z],
        Axes = [0, 1, 2],
        Flipped = [false, false, false],
        Affine =
        [
            [volume.SpacingMm.X, 0, 0, 0],
            [0, volume.SpacingMm.Y, 0, 0],
            [0, 0, volume.SpacingMm.Z, 0],
            [0, 0, 0, 1],
        ],
        Nifti = null,
    };

    /// <summary>Changes rows that give x, y, z in voxels of RAS+ to rows that give stored indices.</summary>
    private static double[][] ToStored(StoredGrid stored, params double[][] ras)
    {
        var rows = new double[4][];
        rows[3] = [0, 0, 0, 1];
        for (var world = 0; world < 3; world++)
        {
            var axis = stored.Axes[world];
            rows[axis] = stored.Flipped[world] ? Mirrored(ras[world], stored.Size[axis] - 1) : ras[world];
        }

        return rows;
    }

    /// <summary>Returns the row of last - index.</summary>
    private static double[] Mirrored(double[] row, int last) => [0 - row[0], 0 - row[1], 0 - row[2], last - row[3]];
}

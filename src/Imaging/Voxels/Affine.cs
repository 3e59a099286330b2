namespace Hormesis.Imaging.Voxels;

/// <summary>Maps voxel indices to mm in RAS+ space: position = M · index + offset.</summary>
/// <param name="M">3x3 matrix; column j is one step along axis j.</param>
/// <param name="Offset">Position of voxel (0, 0, 0).</param>
internal sealed record Affine(double[,] M, double[] Offset)
{
    /// <summary>Creates the map from the rows of the sform, 3x4.</summary>
    public static Affine FromRows(double[] rows) => new(
        new[,] { { rows[0], rows[1], rows[2] }, { rows[4], rows[5], rows[6] }, { rows[8], rows[9], rows[10] } },
        [rows[3], rows[7], rows[11]]);

    /// <summary>Creates a map with axes along x, y, z.</summary>
    public static Affine FromSpacing(double x, double y, double z) =>
        new(new[,] { { x, 0, 0 }, { 0, y, 0 }, { 0, 0, z } }, [0, 0, 0]);

    /// <summary>
    /// Creates the map from the qform: a rotation as unit quaternion, the spacings, and the direction of the third axis
    /// (nifti1.h, method 2).
    /// </summary>
    /// <param name="q">The numbers b, c, d, x, y, z.</param>
    /// <param name="spacing">mm along the axes.</param>
    /// <param name="direction">-1 if the third axis is reversed.</param>
    public static Affine FromQuaternion(double[] q, double[] spacing, int direction)
    {
        var (b, c, d) = (q[0], q[1], q[2]);
        var rest = 1 - ((b * b) + (c * c) + (d * d));
        var a = Math.Sqrt(Math.Max(rest, 0));
        if (rest < 1e-7)
        {
            // The quaternion is a half turn, except for rounding: a = 0, and (b, c, d) is normalised.
            var norm = Math.Sqrt((b * b) + (c * c) + (d * d));
            (a, b, c, d) = (0, b / norm, c / norm, d / norm);
        }

        var (x, y, z) = (spacing[0], spacing[1], spacing[2] * direction);
        return new(
            new[,]
            {
                { ((a * a) + (b * b) - (c * c) - (d * d)) * x, 2 * ((b * c) - (a * d)) * y,
                    2 * ((b * d) + (a * c)) * z },
                { 2 * ((b * c) + (a * d)) * x, ((a * a) + (c * c) - (b * b) - (d * d)) * y,
                    2 * ((c * d) - (a * b)) * z },
                { 2 * ((b * d) - (a * c)) * x, 2 * ((c * d) + (a * b)) * y,
                    ((a * a) + (d * d) - (c * c) - (b * b)) * z },
            },
            [q[3], q[4], q[5]]);
    }

    /// <summary>Returns this map if it gives every voxel a position of its own.</summary>
    /// <param name="source">Name of the header's field, for the message.</param>
    /// <exception cref="HormesisException">The map is not finite or singular.</exception>
    public Affine Checked(string source, string path) =>
        IsFinite && Math.Abs(Determinant) > 1e-6 * (Spacing(0) * Spacing(1) * Spacing(2))
            ? this
            : throw new HormesisException(
                $"{path}: its {source} does not define a position in space (not finite, or an axis without length " +
                "or direction). Correct the header, or convert the scan again.");

    private bool IsFinite => M.Cast<double>().All(double.IsFinite) && Offset.All(double.IsFinite);

    /// <summary>Length in mm of one step along an axis.</summary>
    public double Spacing(int axis) =>
        Math.Sqrt((M[0, axis] * M[0, axis]) + (M[1, axis] * M[1, axis]) + (M[2, axis] * M[2, axis]));

    public double Determinant =>
        (M[0, 0] * ((M[1, 1] * M[2, 2]) - (M[1, 2] * M[2, 1])))
        - (M[0, 1] * ((M[1, 0] * M[2, 2]) - (M[1, 2] * M[2, 0])))
        + (M[0, 2] * ((M[1, 0] * M[2, 1]) - (M[1, 1] * M[2, 0])));

    public double[] Position(double i, double j, double k) =>
        [.. Enumerable.Range(0, 3).Select(row => (M[row, 0] * i) + (M[row, 1] * j) + (M[row, 2] * k) + Offset[row])];

    /// <summary>Rows of the 4x4 matrix.</summary>
    public double[][] ToRows() =>
    [
        .. Enumerable.Range(0, 3).Select(row => (double[])[M[row, 0], M[row, 1], M[row, 2], Offset[row]]),
        [0, 0, 0, 1],
    ];

    public Affine Scaled(double factor)
    {
        var scaled = (double[,])M.Clone();
        for (var i = 0; i < 9; i++)
            scaled[i / 3, i % 3] *= factor;
        return new(scaled, [.. Offset.Select(value => value * factor)]);
    }
}

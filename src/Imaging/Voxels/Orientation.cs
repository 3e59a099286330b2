namespace Hormesis.Imaging.Voxels;

/// <summary>Stored axis nearest to each of x, y, z of RAS+, and whether it runs in the opposite direction.</summary>
/// <param name="Axes">Stored axis for each of x, y, z.</param>
/// <param name="Flipped">
/// True if the stored axis runs to left, posterior or inferior; one value for each of x, y, z.
/// </param>
internal sealed record Orientation(int[] Axes, bool[] Flipped)
{
    /// <summary>
    /// Finds the nearest permutation and flips in the same way as nibabel's <c>io_orientation</c>: it computes the
    /// rotation nearest to the directions of the axes and assigns the stored axis with the clearest direction first.
    /// </summary>
    /// <param name="affine">A map that is not singular.</param>
    public static Orientation Nearest(Affine affine)
    {
        var rotation = NearestRotation(affine);
        var (axes, flipped) = (new int[3], new bool[3]);
        var free = new List<int> { 0, 1, 2 };
        foreach (var axis in Enumerable.Range(0, 3)
            .OrderByDescending(axis => Enumerable.Range(0, 3).Max(row => Math.Abs(rotation[row, axis]))))
        {
            var world = free.MaxBy(row => Math.Abs(rotation[row, axis]));
            free.Remove(world);
            axes[world] = axis;
            flipped[world] = rotation[world, axis] < 0;
        }

        return new(axes, flipped);
    }

    /// <summary>Computes the orthogonal factor of the polar decomposition by Newton's iteration X ← (X + X⁻ᵀ) / 2
    /// (Higham 1986).</summary>
    private static double[,] NearestRotation(Affine affine)
    {
        var x = new double[3, 3];
        for (var i = 0; i < 9; i++)
            x[i / 3, i % 3] = affine.M[i / 3, i % 3] / affine.Spacing(i % 3);
        for (var step = 0; step < 50; step++)
        {
            var inverse = InverseTransposed(x);
            for (var i = 0; i < 9; i++)
                x[i / 3, i % 3] = (x[i / 3, i % 3] + inverse[i / 3, i % 3]) / 2;
        }

        return x;
    }

    private static double[,] InverseTransposed(double[,] x)
    {
        var determinant = new Affine(x, [0, 0, 0]).Determinant;
        var result = new double[3, 3];
        for (var i = 0; i < 9; i++)
        {
            var (r, c) = (i / 3, i % 3);
            var (r1, r2, c1, c2) = ((r + 1) % 3, (r + 2) % 3, (c + 1) % 3, (c + 2) % 3);
            result[r, c] = ((x[r1, c1] * x[r2, c2]) - (x[r1, c2] * x[r2, c1])) / determinant;
        }

        return result;
    }
}

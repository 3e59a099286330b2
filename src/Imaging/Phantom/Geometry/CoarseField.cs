namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>A smooth function of position, sampled at the nodes of a coarse grid over a scan and interpolated linearly
/// between them.</summary>
internal sealed class CoarseField
{
    private readonly ScanGrid grid;
    private readonly float stepMm;
    private readonly int side, levels;
    private readonly float[] nodes;

    private CoarseField(ScanGrid grid, float stepMm)
    {
        (this.grid, this.stepMm) = (grid, stepMm);
        side = (int)MathF.Ceiling(2 * grid.HalfExtentMm / stepMm) + 1;
        levels = (int)MathF.Ceiling(grid.HeightMm / stepMm) + 1;
        nodes = new float[side * side * levels];
    }

    /// <param name="stepMm">Distance between nodes.</param>
    public static CoarseField Sample(ScanGrid grid, float stepMm, Func<Point, float> value)
    {
        var field = new CoarseField(grid, stepMm);
        field.Fill((point, _) => value(point));
        return field;
    }

    /// <summary>Samples another function on the same nodes; the function also receives this field's value.</summary>
    public CoarseField Derive(Func<Point, float, float> value)
    {
        var field = new CoarseField(grid, stepMm);
        field.Fill((point, index) => value(point, nodes[index]));
        return field;
    }

    /// <summary>Samples a vector function on the same nodes; returns one field for each component.</summary>
    public (CoarseField X, CoarseField Y, CoarseField Z) DeriveVector(Func<Point, float, Point> value)
    {
        var (x, y, z) = (new CoarseField(grid, stepMm), new CoarseField(grid, stepMm), new CoarseField(grid, stepMm));
        x.Fill((point, index) =>
        {
            (var shift, y.nodes[index], z.nodes[index]) = value(point, nodes[index]);
            return shift;
        });
        return (x, y, z);
    }

    /// <summary>Divides this field by its gradient's length: approximately the distance in mm from its zeros.</summary>
    /// <param name="least">Smallest divisor, 1/mm.</param>
    public CoarseField PerSteepness(float least)
    {
        var field = new CoarseField(grid, stepMm);
        field.Fill((point, index) => nodes[index] / Math.Max(least, Steepness(index)));
        return field;
    }

    /// <summary>Returns the value at a point; outside the scan, the border value is extended.</summary>
    public float At(Point point)
    {
        var (x, xPart) = Locate((point.X + grid.HalfExtentMm) / stepMm, side);
        var (y, yPart) = Locate((point.Y + grid.HalfExtentMm) / stepMm, side);
        var (z, zPart) = Locate((point.Z - grid.BottomZ) / stepMm, levels);
        var low = (((z * side) + y) * side) + x;
        var high = low + (side * side);
        return Between(Between(Along(low, xPart), Along(low + side, xPart), yPart),
            Between(Along(high, xPart), Along(high + side, xPart), yPart), zPart);
    }

    /// <summary>Returns the values at the voxel centres of one row.</summary>
    /// <param name="row">Output, as long as the scan's matrix.</param>
    public void Row(float y, float z, Span<float> row)
    {
        Span<float> line = stackalloc float[side];
        Line(y, z, line);
        var position = (grid.Position(0) + grid.HalfExtentMm) / stepMm;
        var advance = grid.PixelMm / stepMm;
        for (var x = 0; x < row.Length; x++, position += advance)
        {
            var node = Math.Min((int)position, side - 2);
            row[x] = line[node] + ((position - node) * (line[node + 1] - line[node]));
        }
    }

    private void Line(float y, float z, Span<float> line)
    {
        var (row, rowPart) = Locate((y + grid.HalfExtentMm) / stepMm, side);
        var (level, levelPart) = Locate((z - grid.BottomZ) / stepMm, levels);
        var near = nodes.AsSpan(((level * side) + row) * side);
        var far = nodes.AsSpan((((level + 1) * side) + row) * side);
        var (a, b) = ((1 - rowPart) * (1 - levelPart), rowPart * (1 - levelPart));
        var (c, d) = ((1 - rowPart) * levelPart, rowPart * levelPart);
        for (var x = 0; x < side; x++)
            line[x] = (a * near[x]) + (b * near[side + x]) + (c * far[x]) + (d * far[side + x]);
    }

    private void Fill(Func<Point, int, float> value)
    {
        for (var (level, index) = (0, 0); level < levels; level++)
        for (var row = 0; row < side; row++)
        for (var x = 0; x < side; x++, index++)
            nodes[index] = value(Node(x, row, level), index);
    }

    private Point Node(int x, int row, int level) =>
        new((x * stepMm) - grid.HalfExtentMm, (row * stepMm) - grid.HalfExtentMm, grid.BottomZ + (level * stepMm));

    private float Steepness(int index) =>
        new Point(Slope(index, 1), Slope(index, side), Slope(index, side * side)).Length;

    /// <summary>Central difference; one-sided at the ends of the array.</summary>
    private float Slope(int index, int stride)
    {
        var (before, after) =
            (Math.Max(index - stride, index % stride), index + stride < nodes.Length ? index + stride : index);
        return (nodes[after] - nodes[before]) / Math.Max((after - before) / stride * stepMm, stepMm);
    }

    private float Along(int node, float part) => Between(nodes[node], nodes[node + 1], part);

    private static float Between(float from, float to, float part) => from + (part * (to - from));

    private static (int Node, float Part) Locate(float position, int count)
    {
        var node = Math.Clamp((int)position, 0, count - 2);
        return (node, position - node);
    }
}

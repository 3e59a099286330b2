using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Voxels;

/// <summary>Reads stored voxels into a volume in RAS+, plane by plane.</summary>
internal static class VoxelReader
{
    /// <param name="readExactly">Fills a buffer with the next bytes of the file.</param>
    /// <param name="path">Path of the file, for messages.</param>
    /// <exception cref="HormesisException">Voxels are not finite.</exception>
    public static Volume Read(VoxelLayout layout, Action<byte[]> readExactly, string path)
    {
        var grid = VoxelGrid.Of(layout);
        var size = layout.Size;
        var (start, steps) = Steps(layout, grid);
        var voxels = new float[layout.Voxels];
        var bytes = new byte[size[0] * size[1] * VoxelDecoder.BytesPerVoxel(layout.Type)];
        var values = new double[size[0] * size[1]];
        var (unfit, firstUnfit) = (0L, -1L);
        for (var k = 0; k < size[2]; k++)
        {
            readExactly(bytes);
            VoxelDecoder.Decode(layout.Type, layout.BigEndian, bytes, values);
            for (var j = 0; j < size[1]; j++)
            {
                var target = start + (j * steps[1]) + (k * steps[2]);
                for (var i = 0; i < size[0]; i++, target += steps[0])
                {
                    var value = (float)((values[(j * size[0]) + i] * layout.Slope) + layout.Intercept);
                    voxels[target] = value;
                    if (!float.IsFinite(value) && unfit++ == 0)
                        firstUnfit = (((long)k * size[1]) + j) * size[0] + i;
                }
            }
        }

        if (unfit > 0)
            throw new HormesisException(
                $"{path}: {unfit} of {layout.Voxels} voxels are NaN or infinite, the first at " +
                $"({firstUnfit % size[0]}, {firstUnfit / size[0] % size[1]}, {firstUnfit / size[0] / size[1]}). " +
                    "Correct the scan; such voxels are not replaced.");
        return new() { Voxels = voxels, Size = grid.Size, SpacingMm = grid.SpacingMm,
            Stored = layout.ToGrid() };
    }

    /// <summary>Returns the position of stored voxel (0, 0, 0) and the step along each stored axis.</summary>
    private static (int Start, int[] Steps) Steps(VoxelLayout layout, VoxelGrid grid)
    {
        var strides = new[] { 1, grid.Size.X, grid.Size.X * grid.Size.Y };
        var (start, steps) = (0, new int[3]);
        for (var world = 0; world < 3; world++)
        {
            var axis = layout.Orientation.Axes[world];
            var flipped = layout.Orientation.Flipped[world];
            steps[axis] = flipped ? -strides[world] : strides[world];
            start += flipped ? (layout.Size[axis] - 1) * strides[world] : 0;
        }

        return (start, steps);
    }
}

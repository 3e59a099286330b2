using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Nifti;

/// <summary>Reads stored voxels into a volume in RAS+, plane by plane.</summary>
internal static class VoxelReader
{
    public static Volume Read(ScanSource source, NiftiHeader header, long expected, string path)
    {
        var grid = NiftiGrid.Of(header);
        var size = header.Size;
        var (start, steps) = Steps(header, grid);
        var voxels = new float[header.Voxels];
        var bytes = new byte[size[0] * size[1] * VoxelDecoder.BytesPerVoxel(header.Type)];
        var values = new double[size[0] * size[1]];
        var (unfit, firstUnfit) = (0L, -1L);
        for (var k = 0; k < size[2]; k++)
        {
            source.ReadExactly(bytes, expected);
            VoxelDecoder.Decode(header.Type, header.Raw.BigEndian, bytes, values);
            for (var j = 0; j < size[1]; j++)
            {
                var target = start + (j * steps[1]) + (k * steps[2]);
                for (var i = 0; i < size[0]; i++, target += steps[0])
                {
                    var value = (float)((values[(j * size[0]) + i] * header.Slope) + header.Intercept);
                    voxels[target] = value;
                    if (!float.IsFinite(value) && unfit++ == 0)
                        firstUnfit = (((long)k * size[1]) + j) * size[0] + i;
                }
            }
        }

        if (unfit > 0)
            throw new HormesisException(
                $"{path}: {unfit} of {header.Voxels} voxels are NaN or infinite, the first at " +
                $"({firstUnfit % size[0]}, {firstUnfit / size[0] % size[1]}, {firstUnfit / size[0] / size[1]}). " +
                    "Correct the scan; such voxels are not replaced.");
        return new() { Voxels = voxels, Size = grid.Size, SpacingMm = grid.SpacingMm };
    }

    /// <summary>Returns the position of stored voxel (0, 0, 0) and the step along each stored axis.</summary>
    private static (int Start, int[] Steps) Steps(NiftiHeader header, NiftiGrid grid)
    {
        var strides = new[] { 1, grid.Size.X, grid.Size.X * grid.Size.Y };
        var (start, steps) = (0, new int[3]);
        for (var world = 0; world < 3; world++)
        {
            var axis = header.Orientation.Axes[world];
            var flipped = header.Orientation.Flipped[world];
            steps[axis] = flipped ? -strides[world] : strides[world];
            start += flipped ? (header.Size[axis] - 1) * strides[world] : 0;
        }

        return (start, steps);
    }
}

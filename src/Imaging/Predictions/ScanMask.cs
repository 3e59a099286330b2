using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Predictions;

/// <summary>Writes masks of prepared slices as one mask on the scan's own grid, 0 where no slice was taken.</summary>
public static class ScanMask
{
    /// <summary>Writes a NIfTI file with the scan's size and position.</summary>
    /// <param name="path">Ends in .nii or .nii.gz.</param>
    /// <param name="slices">Number of each slice, as in slices.json, and its mask: 0 or 1 for each pixel.</param>
    /// <param name="size">Height and width of the prepared slices in pixels.</param>
    /// <returns>Number of pixels that a preparation of the written mask would change.</returns>
    /// <exception cref="HormesisException">The scan has no position in space, or the grid is impossible.</exception>
    public static int Write(string path, SliceGrid grid, IEnumerable<(int Slice, byte[] Mask)> slices, int size)
    {
        if (grid.Scan.Affine is null)
            throw new HormesisException(
                $"case {grid.Case} is a picture, which has no position in space, so its masks cannot be NIfTI.");

        var (x, y) = (Axis(grid, 0, size), Axis(grid, 1, size));
        var voxels = new byte[grid.Scan.Size.Aggregate((product, count) => product * count)];
        var changed = 0;
        foreach (var (slice, mask) in slices)
        {
            var (plane, wrong) = new ScanPlane(x, y).Of(mask);
            changed += wrong;
            Store(plane, (x.Voxels, slice - grid.FirstSlice), grid.Scan, voxels);
        }

        NiftiWriter.Write(path, voxels, grid.Scan);
        return changed;
    }

    /// <summary>Derives the sampling along x or y from the matrix of the grid.</summary>
    /// <param name="world">0 for x, 1 for y: the columns of the matrix in the same order.</param>
    private static PixelAxis Axis(SliceGrid grid, int world, int size)
    {
        var axis = grid.Scan.Axes[world];
        var (row, voxels) = (grid.PixelToVoxel[axis], grid.Scan.Size[axis]);
        // Centre of the slice's first pixel, which is the last one in RAS+.
        var last = grid.Scan.Flipped[world] ? voxels - 1 - row[3] : row[3];
        var step = grid.Scan.Flipped[world] ? row[world] : -row[world];
        return step > 0
            ? new(voxels, size, last + 0.5 - ((size - 0.5) * step), step)
            : throw new HormesisException(
                $"{SliceGrids.FileName}: case {grid.Case}: pixelToVoxel is not the matrix of a prepared slice.");
    }

    /// <summary>Copies a plane of RAS+ to its place among the stored voxels.</summary>
    private static void Store(byte[] plane, (int Width, int Z) at, StoredGrid scan, byte[] voxels)
    {
        int[] strides = [1, scan.Size[0], scan.Size[0] * scan.Size[1]];
        int Place(int world, int index)
        {
            var axis = scan.Axes[world];
            return strides[axis] * (scan.Flipped[world] ? scan.Size[axis] - 1 - index : index);
        }

        for (var i = 0; i < plane.Length; i++)
            voxels[Place(0, i % at.Width) + Place(1, i / at.Width) + Place(2, at.Z)] = plane[i];
    }
}

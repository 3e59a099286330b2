using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Tissue fractions of every voxel: one anatomy from which each modality is rendered.</summary>
internal sealed class TissueMap(ScanGrid grid)
{
    private readonly float[] fractions = new float[grid.VoxelCount * TissueMix.Length];

    public ScanGrid Grid => grid;

    /// <summary>Fractions of one voxel, in the order of <see cref="Tissue"/>.</summary>
    /// <param name="voxel">Index with x fastest, then y, then slices.</param>
    public Span<float> Fractions(int voxel) => fractions.AsSpan(voxel * TissueMix.Length, TissueMix.Length);

    /// <summary>Returns for each voxel the mean of its tissues' values, weighted by their fractions.</summary>
    /// <param name="values">In the order of <see cref="Tissue"/>.</param>
    public float[] Render(ReadOnlySpan<float> values)
    {
        var image = new float[grid.VoxelCount];
        for (var voxel = 0; voxel < image.Length; voxel++)
        {
            var mix = Fractions(voxel);
            for (var tissue = 0; tissue < mix.Length; tissue++)
                image[voxel] += mix[tissue] * values[tissue];
        }

        return image;
    }

    /// <summary>Returns 1 where at least half of a voxel is enhancing tumour, otherwise 0.</summary>
    public float[] EnhancingTumour()
    {
        var mask = new float[grid.VoxelCount];
        for (var voxel = 0; voxel < mask.Length; voxel++)
            mask[voxel] = new TissueMix(Fractions(voxel)).Enhancing >= 0.5f ? 1 : 0;

        return mask;
    }
}

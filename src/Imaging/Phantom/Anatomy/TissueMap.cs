using Hormesis.Imaging.Phantom.Geometry;

namespace Hormesis.Imaging.Phantom.Anatomy;

/// <summary>Fractions of every voxel's tissues: one anatomy, from which each modality is rendered.</summary>
internal sealed class TissueMap(ScanGrid grid)
{
    private readonly float[] fractions = new float[grid.VoxelCount * TissueMix.Length];

    public ScanGrid Grid => grid;

    /// <summary>One voxel's fractions, in the order of <see cref="Tissue"/>.</summary>
    /// <param name="voxel">x fastest, then y, then slices.</param>
    public Span<float> Fractions(int voxel) => fractions.AsSpan(voxel * TissueMix.Length, TissueMix.Length);

    /// <summary>The mean of each voxel's tissues' values, weighted by their fractions.</summary>
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

    /// <summary>1 where at least half of a voxel is enhancing tumour, else 0.</summary>
    public float[] EnhancingTumour()
    {
        var mask = new float[grid.VoxelCount];
        for (var voxel = 0; voxel < mask.Length; voxel++)
            mask[voxel] = new TissueMix(Fractions(voxel)).Enhancing >= 0.5f ? 1 : 0;

        return mask;
    }
}

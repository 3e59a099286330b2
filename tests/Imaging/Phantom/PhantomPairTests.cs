using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom;

public sealed class PhantomPairTests
{
    private static readonly List<CohortCase> Pairs =
        [.. PhantomCohort.Source(PhantomConfigs.Tiny, new RandomStreams("phantom tests"))];

    [Fact]
    public void CT_values_are_whole_Hounsfield_units_in_the_range_of_scanners() =>
        Assert.All(Pairs, pair =>
            Assert.All(pair.Image.Voxels,
            value => Assert.True(value is >= -1024 and <= 3071 && value == MathF.Round(value))));

    [Fact]
    public void CT_shows_air_at_minus_1000_and_bone_above_500() =>
        Assert.All(Pairs, pair =>
        {
            Assert.InRange(Median(pair.Image.Voxels.Take(40 * 3)), -1002, -998);
            Assert.InRange(pair.Image.Voxels.Max(), 500, 1800);
        });

    [Fact]
    public void What_is_air_in_CT_is_dark_in_MRI_and_what_is_soft_tissue_is_not() =>
        Assert.All(Pairs, pair =>
        {
            var brain = Brain(pair).Mri;
            var voxels = pair.Image.Voxels.Zip(pair.TrueMri!.Voxels, (hu, signal) => (Hu: hu, Signal: signal)).ToList();

            Assert.InRange(voxels.Where(voxel => voxel.Hu < -960).Max(voxel => voxel.Signal), 0, 0.6 * brain);
            Assert.InRange(Median(voxels.Where(voxel => voxel.Hu is > -100 and < 100).Select(voxel => voxel.Signal)),
                0.7 * brain, 1.5 * brain);
        });

    [Fact]
    public void The_skull_is_bright_in_CT_where_it_is_dark_in_MRI() =>
        Assert.All(Pairs, pair =>
        {
            var bone = pair.Image.Voxels.Zip(pair.TrueMri!.Voxels).Where(voxel => voxel.First > 600)
                .Select(voxel => voxel.Second);

            Assert.InRange(Median(bone), 0, 0.8 * Brain(pair).Mri);
        });

    [Fact]
    public void The_tumour_lies_within_the_brain() =>
        Assert.All(Pairs, pair => Assert.All(
            pair.Image.Voxels.Zip(pair.Mask!.Voxels).Where(voxel => voxel.Second > 0),
            voxel => Assert.InRange(voxel.First, -30, 400)));

    [Fact]
    public void The_rim_is_bright_in_MRI_and_faint_in_CT() =>
        Assert.All(Pairs, pair =>
        {
            var (brainMri, brainCt) = Brain(pair);
            var rimMri = pair.TrueMri!.Voxels.Zip(pair.Mask!.Voxels).Where(voxel => voxel.Second > 0)
                .Select(voxel => voxel.First);
            var rimCt = pair.Image.Voxels.Zip(pair.Mask!.Voxels).Where(voxel => voxel.Second > 0)
                .Select(voxel => voxel.First);

            Assert.True(Median(rimMri) > 1.2 * brainMri);
            Assert.InRange(Median(rimCt) - brainCt, 0, 25);
        });

    [Fact]
    public void The_pairs_own_mask_is_on_their_grid() =>
        Assert.All(Pairs, pair =>
        {
            Assert.Equal(pair.Image.Size, pair.TrueMri!.Size);
            Assert.Equal(pair.Image.Size, pair.Mask!.Size);
            Assert.Contains(1f, pair.Mask!.Voxels);
        });

    /// <summary>Medians in both modalities of what CT shows as brain, but for the rim.</summary>
    private static (double Mri, double Ct) Brain(CohortCase pair)
    {
        var brain = Enumerable.Range(0, pair.Image.Voxels.Length)
            .Where(voxel => pair.Image.Voxels[voxel] is > 15 and < 50 && pair.Mask!.Voxels[voxel] == 0).ToList();
        return (Median(brain.Select(voxel => pair.TrueMri!.Voxels[voxel])),
            Median(brain.Select(voxel => pair.Image.Voxels[voxel])));
    }

    private static double Median(IEnumerable<float> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

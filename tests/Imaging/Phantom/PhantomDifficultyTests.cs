using Hormesis.Imaging.Phantom;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom;

/// <summary>What a small network can learn from: the defaults' tumours as they appear at 64 x 64.</summary>
public sealed class PhantomDifficultyTests
{
    [Fact]
    public void Most_tumours_fill_at_least_40_pixels_of_their_largest_slice()
    {
        var areas =
            PhantomCohort.Real(PhantomConfigs.Default with { RealPatients = 9 }, new RandomStreams("difficulty"))
            .Select(patient => patient.Mask!.Voxels.Chunk(64 * 64).Max(slice => slice.Count(value => value > 0)))
            .Order().ToList();

        Assert.InRange(areas[areas.Count / 2], 40, 160);
    }

    [Fact]
    public void A_fainter_rim_is_fainter_and_nothing_else()
    {
        var bright = Render(PhantomConfigs.Tiny);
        var faint =
            Render(PhantomConfigs.Tiny
            with { Tumour = PhantomConfigs.Tiny.Tumour with { MinContrast = 0, MaxContrast = 0 } });

        Assert.Equal(bright.Mask!.Voxels, faint.Mask!.Voxels);
        Assert.True(MeanOfRim(faint) < MeanOfRim(bright));
        Assert.Equal(bright.Image.Voxels[0], faint.Image.Voxels[0]);
    }

    [Fact]
    public void Even_the_largest_tumour_finds_a_place() =>
        Assert.Contains(1f,
            Render(PhantomConfigs.Tiny
            with { Tumour = PhantomConfigs.Tiny.Tumour with { MinRadiusMm = 40, MaxRadiusMm = 40 } }).Mask!.Voxels);

    private static Imaging.Volumes.CohortCase Render(PhantomConfig config) =>
        PhantomCohort.Real(config, new RandomStreams("difficulty")).First();

    private static double MeanOfRim(Imaging.Volumes.CohortCase patient) =>
        patient.Image.Voxels.Zip(patient.Mask!.Voxels).Where(voxel => voxel.Second > 0).Average(voxel => voxel.First);
}

using Hormesis.Imaging.Phantom.Anatomy;
using Hormesis.Imaging.Phantom.Geometry;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom.Anatomy;

public sealed class TissueMapTests
{
    private static readonly ScanGrid Grid = new(Matrix: 40, Slices: 8, PixelMm: 5.2f, SliceMm: 5, CentreZ: 20);

    [Fact]
    public void The_tissues_of_every_voxel_sum_to_one()
    {
        var map = Paint(hasTumour: true);

        Assert.All(Enumerable.Range(0, Grid.VoxelCount),
            voxel => Assert.Equal(1, map.Fractions(voxel).ToArray().Sum(), 4));
    }

    [Fact]
    public void A_healthy_patient_has_no_tumour_and_no_oedema()
    {
        var map = Paint(hasTumour: false);

        Assert.All(Enumerable.Range(0, Grid.VoxelCount), voxel =>
        {
            var mix = map.Fractions(voxel);
            Assert.Equal(0, mix[(int)Tissue.Oedema] + new TissueMix(mix).Tumour);
        });
    }

    [Fact]
    public void Every_kind_of_tissue_occurs()
    {
        var map = Paint(hasTumour: true);
        var totals = new float[TissueMix.Length];
        for (var voxel = 0; voxel < Grid.VoxelCount; voxel++)
        for (var tissue = 0; tissue < totals.Length; tissue++)
            totals[tissue] += map.Fractions(voxel)[tissue];

        Assert.All(totals, total => Assert.True(total > 0));
    }

    private static TissueMap Paint(bool hasTumour)
    {
        var config = PhantomConfigs.Default;
        var always = config with { Anatomy = config.Anatomy with { CalcificationProbability = 1 },
            Tumour = config.Tumour with { SolidProbability = 0 } };
        return TissuePainter.Paint(
            new Patient(always.Anatomy, always.Tumour, new RandomStream("a"), new RandomStream("t"), hasTumour), Grid,
            levels: 2);
    }
}

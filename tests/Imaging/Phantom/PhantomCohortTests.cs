using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FsCheck.Xunit;
using Hormesis.Imaging.Phantom;
using Hormesis.Imaging.Volumes;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom;

public sealed class PhantomCohortTests
{
    private static readonly RandomStreams Streams = new("phantom tests");
    private static readonly List<CohortCase> Real = [.. PhantomCohort.Real(PhantomConfigs.Tiny, Streams)];

    [Fact]
    public void The_same_seed_gives_the_same_bits() =>
        Assert.Equal(Real.Select(Digest), PhantomCohort.Real(PhantomConfigs.Tiny, new("phantom tests")).Select(Digest));

    [Property(MaxTest = 5)]
    public bool Another_seed_gives_other_patients(int seed) =>
        Digest(PhantomCohort.Real(PhantomConfigs.Tiny, new($"{seed}")).First())
            != Digest(PhantomCohort.Real(PhantomConfigs.Tiny, new($"{seed} again")).First());

    [Fact]
    public void More_patients_leave_the_earlier_ones_as_they_were() =>
        Assert.Equal(
            Real.Select(Digest),
            PhantomCohort.Real(PhantomConfigs.Tiny with { RealPatients = 5 }, Streams).Take(3).Select(Digest));

    [Fact]
    public void Patients_come_sorted_by_identifier()
    {
        Assert.Equal(["phantom-real-0001", "phantom-real-0002", "phantom-real-0003"],
            Real.Select(patient => patient.Patient));
        Assert.Equal(["phantom-ct-0001", "phantom-ct-0002"],
            PhantomCohort.TranslationCt(PhantomConfigs.Tiny, Streams).Select(patient => patient.Patient));
        Assert.Equal(["phantom-mri-0001", "phantom-mri-0002"],
            PhantomCohort.TranslationMri(PhantomConfigs.Tiny, Streams).Select(patient => patient.Patient));
    }

    [Fact]
    public void Patients_are_made_only_when_asked_for() =>
        Assert.Equal("phantom-real-0001",
            PhantomCohort.Real(PhantomConfigs.Tiny with { RealPatients = 9999 }, Streams).First().Patient);

    [Fact]
    public void The_translation_cohorts_have_no_masks() =>
        Assert.All(
            [.. PhantomCohort.TranslationCt(PhantomConfigs.Tiny, Streams),
                .. PhantomCohort.TranslationMri(PhantomConfigs.Tiny, Streams)],
            patient => Assert.Null(patient.Mask));

    [Fact]
    public void Patients_differ_in_head_and_in_the_size_and_place_of_the_tumour()
    {
        var tumours = Real.Select(patient => Tumour(patient.Mask!)).ToList();

        Assert.Equal(tumours.Count, tumours.Select(tumour => tumour.Voxels).Distinct().Count());
        Assert.Equal(tumours.Count, tumours.Select(tumour => tumour.Place).Distinct().Count());
        Assert.Equal(Real.Count,
            Real.Select(patient => patient.Image.Voxels.Count(value => value > patient.Image.Voxels.Max() / 4))
            .Distinct().Count());
    }

    [Fact]
    public void A_scan_has_the_configured_grid() =>
        Assert.All(Real, patient =>
        {
            Assert.Equal((40, 40, 12), patient.Image.Size);
            Assert.Equal(patient.Image.Size, patient.Mask!.Size);
            Assert.Equal(5.2, patient.Image.SpacingMm.X, 5);
            Assert.Equal(5, patient.Image.SpacingMm.Z, 5);
            Assert.Equal(40 * 40 * 12, patient.Image.Voxels.Length);
        });

    [Fact]
    public void A_mask_is_binary_and_not_empty() =>
        Assert.All(Real, patient =>
        {
            Assert.All(patient.Mask!.Voxels, value => Assert.True(value is 0 or 1));
            Assert.Contains(1f, patient.Mask!.Voxels);
        });

    [Fact]
    public void An_MRI_is_positive_and_finite() =>
        Assert.All(Real, patient =>
            Assert.All(patient.Image.Voxels, value => Assert.True(float.IsFinite(value) && value >= 0)));

    /// <summary>A Rayleigh distribution: mean 1.2533 σ, standard deviation 0.6551 σ.</summary>
    [Fact]
    public void Noise_in_air_is_Rician() =>
        Assert.All(Real, patient =>
        {
            var corner = Enumerable.Range(0, 5)
                .SelectMany(y => Enumerable.Range(0, 5).Select(x => (double)patient.Image.Voxels[(y * 40) + x]))
                .ToList();
            var mean = corner.Average();
            var deviation = Math.Sqrt(corner.Average(value => (value - mean) * (value - mean)));

            Assert.True(mean > 0);
            Assert.InRange(mean / deviation, 1.3, 2.8);
        });

    private static (int Voxels, int Place) Tumour(Volume mask)
    {
        var voxels = mask.Voxels.Index().Where(voxel => voxel.Item > 0).Select(voxel => voxel.Index).ToList();
        return (voxels.Count, (int)voxels.Average());
    }

    private static string Digest(CohortCase patient) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes([.. patient.Image.Voxels, .. patient.Mask!.Voxels])));
}

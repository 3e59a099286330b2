using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Nifti;

/// <summary>Stored values are 0 .. 11 on 3 x 2 x 2 voxels, x fastest.</summary>
public sealed class NiftiOrientationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Las_is_turned_around_its_first_axis() =>
        Assert.Equal([2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9],
            Read(new() { Rows = [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] }).Voxels);

    [Fact]
    public void Lps_as_in_brats_is_turned_around_two_axes() =>
        Assert.Equal([5, 4, 3, 2, 1, 0, 11, 10, 9, 8, 7, 6],
            Read(new() { Rows = [-1, 0, 0, 0, 0, -1, 0, 239, 0, 0, 1, 0] }).Voxels);

    /// <summary>PSR: i runs to posterior, j to superior, k to the right; so x = k, y = -i, z = j.</summary>
    [Fact]
    public void Psr_exchanges_all_axes()
    {
        var volume = Read(new() { Rows = [0, 0, 4, 0, -2, 0, 0, 0, 0, 3, 0, 0] });

        Assert.Equal((2, 3, 2), volume.Size);
        Assert.Equal((4, 2, 3), volume.SpacingMm);
        Assert.Equal([2, 8, 1, 7, 0, 6, 5, 11, 4, 10, 3, 9], volume.Voxels);
    }

    /// <summary>Half a turn around z: the quaternion (0, 0, 0, 1), as in BraTS' qform-only headers.</summary>
    [Fact]
    public void A_qform_serves_where_there_is_no_sform() =>
        Assert.Equal(
            [5, 4, 3, 2, 1, 0, 11, 10, 9, 8, 7, 6],
            Read(new() { SformCode = 0, QformCode = 1, Quaternion = [0, 0, 1, 0, 239, 0],
                Rows = new double[12] }).Voxels);

    /// <summary>qfac -1 reverses the third axis.</summary>
    [Fact]
    public void A_negative_qfac_reverses_the_third_axis() =>
        Assert.Equal(
            [6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5],
            Read(new() { SformCode = 0, QformCode = 1, PixelDimensions = [-1, 1, 1, 1, 0, 0, 0, 0] }).Voxels);

    /// <summary>A quarter turn around z, b = c = 0, d = √½: i runs to anterior, j to the left.</summary>
    [Fact]
    public void A_quarter_turn_exchanges_two_axes()
    {
        var volume =
            Read(new() { SformCode = 0, QformCode = 1, Quaternion = [0, 0, Math.Sqrt(0.5), 0, 0, 0],
            PixelDimensions = [1, 2, 3, 4, 0, 0, 0, 0] });

        Assert.Equal((2, 3, 2), volume.Size);
        Assert.Equal((3.0, 2.0, 4.0), Rounded(volume));
        Assert.Equal([3, 0, 4, 1, 5, 2, 9, 6, 10, 7, 11, 8], volume.Voxels);
    }

    [Fact]
    public void The_sform_wins_over_the_qform() =>
        Assert.Equal(0, Read(new() { QformCode = 1, Quaternion = [0, 0, 1, 0, 0, 0] }).Voxels[0]);

    [Fact]
    public void Without_both_the_axes_are_taken_as_they_are_with_pixdim()
    {
        var volume = Read(new() { SformCode = 0, PixelDimensions = [1, 0.5, 0.5, 5, 0, 0, 0, 0] });

        Assert.Equal((0.5, 0.5, 5), volume.SpacingMm);
        Assert.Equal(0, volume.Voxels[0]);
    }

    /// <summary>Turned around x by less than 45° it keeps its axes; by more, j runs to superior and k to
    /// posterior.</summary>
    [Theory]
    [InlineData(30, new float[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(44, new float[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(46, new float[] { 6, 7, 8, 0, 1, 2 })]
    [InlineData(60, new float[] { 6, 7, 8, 0, 1, 2 })]
    public void An_oblique_scan_takes_the_nearest_axes(double degrees, float[] lowestPlane)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var volume = Read(new() { Rows = [2, 0, 0, 0, 0, 2 * cos, -2 * sin, 0, 0, 2 * sin, 2 * cos, 0] });

        Assert.Equal((2.0, 2.0, 2.0), Rounded(volume));
        Assert.Equal(lowestPlane, volume.Voxels[..6]);
    }

    public void Dispose() => folder.Dispose();

    private static (double X, double Y, double Z) Rounded(Volume volume) =>
        (Math.Round(volume.SpacingMm.X, 5), Math.Round(volume.SpacingMm.Y, 5), Math.Round(volume.SpacingMm.Z, 5));

    private Volume Read(NiftiSample sample)
    {
        sample.Write(folder.File("a.nii"));
        return NiftiFile.Read(folder.File("a.nii"));
    }
}

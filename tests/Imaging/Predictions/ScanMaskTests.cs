using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Imaging.Volumes;
using static Hormesis.Imaging.Tests.Preparation.MadeUpCases;

namespace Hormesis.Imaging.Tests.Predictions;

public sealed class ScanMaskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Oblique axes, both transforms, and NIfTI-2 of the other byte order.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_mask_has_the_size_and_position_of_its_scan(int version, bool bigEndian)
    {
        var scan = Sample() with
        {
            Version = version,
            BigEndian = bigEndian,
            PixelDimensions = [-1, 0.9, 1.1, 2, 0, 0, 0, 0],
            QformCode = 1,
            Quaternion = [0.1, 0.2, 0.3, -4.7, 5.3, 6.1],
            SformCode = 2,
            Rows = [0.1, -0.9, 0, 5.3, -0.9, 0.1, 0, 6.7, 0, 0, -2, 7.9],
        };

        var (path, _) = Sent(Prepared(scan, Every));

        Assert.Equal(Position(folder.File("scan.nii")), Position(path));
    }

    /// <summary>Pixels as large as voxels, twice as large, and larger by a fraction; along other stored axes.</summary>
    [Theory]
    [InlineData(new[] { 16L, 16, 3 }, new[] { 1.0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0 })]
    [InlineData(new[] { 32L, 32, 3 }, new[] { -1.0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0 })]
    [InlineData(new[] { 3L, 27, 25 }, new[] { 0, 0, 1.0, 0, 0, -1, 0, 0, 4, 0, 0, 0 })]
    [InlineData(new[] { 41L, 30, 3 }, new[] { 0, 1.0, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0 })]
    public void A_mask_that_is_sent_out_and_prepared_again_is_the_same(long[] size, double[] rows)
    {
        var before = Prepared(Sample(size) with { Rows = rows }, Every);

        var (path, changed) = Sent(before);

        var again = Prepare([before.Case with { Mask = NiftiFile.Read(path) }], Every).Slices;
        Assert.Equal(0, changed);
        Assert.Equal(Masks(before.Cohort.Slices), Masks(again));
        Assert.Contains((byte)1, Masks(again));
    }

    [Fact]
    public void Slices_that_were_not_taken_are_empty()
    {
        var before = Prepared(Sample(), Every with { SlicesPerPatient = 1 });

        var (path, _) = Sent(before);

        var mask = NiftiFile.Read(path);
        var taken = before.Cohort.Slices.Records.Single().Slice;
        Assert.All(Enumerable.Range(0, 3), z =>
            Assert.Equal(z == taken, mask.Voxels.AsSpan(z * 256, 256).Contains(1f)));
    }

    [Fact]
    public void A_mask_of_a_picture_is_refused()
    {
        var grid = Prepared(Sample(), Every).Cohort.Grids.All[0];

        var message = Assert.Throws<HormesisException>(() => ScanMask.Write(
            folder.File("mask.nii"), grid with { Scan = grid.Scan with { Affine = null } }, [], 16)).Message;

        Assert.Equal("case a is a picture, which has no position in space, so its masks cannot be NIfTI.", message);
    }

    private static SliceConfig Every => Whole with { SlicesPerPatient = 99, MinMaskPixels = 0 };

    private static byte[] Masks(SliceSet set) =>
        [.. Enumerable.Range(0, set.Count).SelectMany(i => set.Mask(i).ToArray())];

    private static NiftiSample Sample(params long[] size)
    {
        size = size is [] ? [16, 16, 3] : size;
        return new()
        {
            Dimensions = [3, .. size, 1, 1, 1, 1],
            Values = [.. Enumerable.Range(0, (int)(size[0] * size[1] * size[2])).Select(i => (double)(i * 37 % 101))],
        };
    }

    /// <summary>The scan prepared with a mask of blobs and single voxels.</summary>
    private (PreparedCohort Cohort, CohortCase Case) Prepared(NiftiSample scan, SliceConfig config)
    {
        scan.Write(folder.File("scan.nii"));
        var image = NiftiFile.Read(folder.File("scan.nii"));
        var mask = image with
        {
            Voxels = [.. image.Voxels.Select((_, i) => Marks(i % image.Size.X, i / image.Size.X % image.Size.Y))],
        };
        var subject = new CohortCase { Patient = "a", Image = image, Mask = mask };
        return (Prepare([subject], config), subject);
    }

    private static float Marks(int x, int y) =>
        ((x - 7) * (x - 7)) + ((y - 8) * (y - 8)) < 20 || (x % 5 < 2 && y % 7 < 2) ? 1 : 0;

    private (string Path, int Changed) Sent((PreparedCohort Cohort, CohortCase Case) prepared)
    {
        var (path, slices) = (folder.File("mask.nii.gz"), prepared.Cohort.Slices);
        var changed = ScanMask.Write(path, prepared.Cohort.Grids.All.Single(),
            slices.Records.Select((record, i) => (record.Slice, slices.Mask(i).ToArray())), slices.Width);
        return (path, changed);
    }

    /// <summary>Size and position as text.</summary>
    private static string Position(string path)
    {
        var grid = NiftiFile.Read(path).Stored!;
        return System.Text.Json.JsonSerializer.Serialize(grid);
    }
}

using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Preparation;
using static Hormesis.Imaging.Tests.Preparation.MadeUpCases;

namespace Hormesis.Imaging.Tests.Preparation;

public sealed class SliceGeometryTests
{
    [Fact]
    public void Rows_run_from_anterior_and_columns_from_the_patients_right()
    {
        var subject = Case("a", (16, 16, 1));
        Paint(subject.Image, (15, 15, 0), 100); // right, anterior
        Paint(subject.Image, (0, 15, 0), 75); // left, anterior
        Paint(subject.Image, (15, 0, 0), 25); // right, posterior
        Paint(subject.Mask!, (0, 15, 0), 1);

        var slices = Prepare([subject], Whole).Slices;

        Assert.Equal([1f, 0.5f, -0.5f], new[] { slices.Image(0)[0], slices.Image(0)[15], slices.Image(0)[240] });
        Assert.Equal(15, slices.Mask(0).IndexOf((byte)1));
        Assert.Equal(1, slices.Records[0].MaskPixels);
    }

    [Fact]
    public void A_scan_that_is_not_square_stands_between_air()
    {
        var slices = Prepare([Case("a", (8, 16, 1), mask: (4, 4, 0))], Whole).Slices;

        Assert.All(Enumerable.Range(0, 16),
            row => Assert.Equal((-1f, 0f, 0f, -1f),
            (slices.Image(0)[(16 * row) + 3], slices.Image(0)[(16 * row) + 4], slices.Image(0)[(16 * row) + 11],
            slices.Image(0)[(16 * row) + 12])));
    }

    [Fact]
    public void Voxels_that_are_not_square_become_so()
    {
        var subject = Case("a", (32, 16, 1), mask: (0, 0, 0), spacing: (0.5, 1, 4));

        var image = Prepare([subject], Whole with { MinMaskPixels = 0 }).Slices.Image(0);

        // The black voxel is half a pixel.
        Assert.Equal(255, image.Count(0f));
        Assert.Equal(1, image.Count(-0.5f));
    }

    [Fact]
    public void Half_a_pixel_of_tumour_is_a_pixel_of_mask()
    {
        var subject = Case("a", (32, 32, 1), mask: (0, 0, 0));
        Paint(subject.Mask!, (1, 0, 0), 1);
        Paint(subject.Mask!, (2, 0, 0), 1);

        Assert.Equal(1, Prepare([subject], Whole).Slices.Records[0].MaskPixels);
    }

    /// <summary>A head of 20 x 10 in 60 x 60, a far table and a dot of noise; the margin is 4 % of 20.</summary>
    [Fact]
    public void Cropping_follows_the_head_and_not_the_table()
    {
        var subject = Case("a", (60, 60, 2));
        Array.Clear(subject.Image.Voxels);
        for (var z = 0; z < 2; z++)
        {
            Fill(subject.Image, (30, 50), (20, 30), z);
            Fill(subject.Image, (5, 55), (2, 3), z);
            Fill(subject.Image, (58, 59), (58, 59), z);
        }

        Paint(subject.Mask!, (40, 25, 1), 1);
        var frame = SquareFrame.Head(subject, Normalization.Of(subject, Grey));

        Assert.Equal((29, 14, 21.6), (frame.X, frame.Y, Math.Round(frame.Side, 9)));
    }

    [Fact]
    public void Cropping_never_cuts_the_mask()
    {
        var subject = Case("a", (60, 60, 1), mask: (2, 57, 0));
        Array.Clear(subject.Image.Voxels);
        Fill(subject.Image, (30, 50), (20, 30), 0);

        Assert.Equal(1,
            Prepare([subject], Whole with { ImageSize = 60, CropToHead = true }).Slices.Records[0].MaskPixels);
    }
}

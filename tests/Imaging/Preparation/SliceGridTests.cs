using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Tests.Images;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Imaging.Volumes;
using static Hormesis.Imaging.Tests.Preparation.MadeUpCases;

namespace Hormesis.Imaging.Tests.Preparation;

public sealed class SliceGridTests : IDisposable
{
    private static readonly SliceConfig Every = Whole with { SlicesPerPatient = 99, MinMaskPixels = 0 };

    private readonly TemporaryFolder folder = new();

    /// <summary>Rows of the sform: the identity, two axes exchanged and reversed, and slices along the first
    /// axis.</summary>
    [Theory]
    [InlineData(new[] { 16L, 16, 3 }, new[] { 1.0, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 7 })]
    [InlineData(new[] { 16L, 16, 3 }, new[] { 0, -1.0, 0, 5, -1, 0, 0, 6, 0, 0, -2, 7 })]
    [InlineData(new[] { 3L, 16, 16 }, new[] { 0, 0, 1.0, 5, 0, -1, 0, 6, 4, 0, 0, 7 })]
    public void A_pixel_maps_to_the_stored_voxel_that_it_shows(long[] size, double[] rows)
    {
        var values = Values();
        var subject = Scan(size, rows, values);

        var prepared = Prepare([subject], Every);

        var image = prepared.Slices;
        for (var index = 0; index < image.Count; index++)
        {
            var grid = prepared.Grids.Of(image.Records[index]);
            for (var pixel = 0; pixel < 256; pixel++)
            {
                var (i, j, k) = Voxel(grid, pixel % 16, pixel / 16, image.Records[index].Slice);
                var stored = values[(int)(i + (size[0] * (j + (size[1] * k))))];
                Assert.Equal(stored, (image.Image(index)[pixel] + 1) * 50, 3);
            }
        }
    }

    [Fact]
    public void The_affine_and_the_header_of_a_scan_are_kept()
    {
        double[] rows = [0, -1.5, 0, 5, -1, 0, 0, 6, 0, 0, 2, 7];

        var grid = Assert.Single(Prepare([Scan([16, 16, 3], rows, Values())], Every).Grids.All);

        Assert.Equal([16, 16, 3], grid.Scan.Size);
        Assert.Equal([[0, -1.5, 0, 5], [-1, 0, 0, 6], [0, 0, 2, 7], [0, 0, 0, 1]], grid.Scan.Affine!);
        Assert.Equal(rows, grid.Scan.Nifti!.Rows);
        Assert.Equal((1, 2, 1), (grid.Scan.Nifti.Version, grid.Scan.Nifti.Units, grid.Scan.Nifti.SformCode));
        Assert.Equal(2, grid.SliceSpacing);
    }

    /// <summary>24 mm x 16 mm become 16 pixels of 1.5 mm; the scan lies 4 mm below the frame's edge along y.</summary>
    [Fact]
    public void Pixels_of_a_resampled_scan_have_their_size_and_place()
    {
        var grid = Assert.Single(Prepare([Case("a", (48, 16, 1), mask: (0, 0, 0), spacing: (0.5, 1, 4))], Every)
            .Grids.All);

        Assert.Equal([1.5, 1.5], grid.PixelSpacing!);
        Assert.Equal(4, grid.SliceSpacing);
        Assert.Equal([[-3, 0, 0, 46], [0, -1.5, 0, 18.75], [0, 0, 1, 0], [0, 0, 0, 1]], grid.PixelToVoxel);
        Assert.Equal([[0.5, 0, 0, 0], [0, 1, 0, 0], [0, 0, 4, 0], [0, 0, 0, 1]], grid.Scan.Affine!);
    }

    /// <summary>The frame is that of a head of 20 x 10 voxels at (30, 20), 21.6 mm from (29, 14).</summary>
    [Fact]
    public void A_cropped_head_keeps_its_place_in_the_scan()
    {
        var subject = Case("a", (60, 60, 1), mask: (40, 25, 0));
        Array.Clear(subject.Image.Voxels);
        Fill(subject.Image, (30, 50), (20, 30), 0);

        var grid = Assert.Single(Prepare([subject], Every with { CropToHead = true }).Grids.All);

        Assert.Equal(1.35, grid.PixelSpacing![0], 12);
        Assert.Equal(29 + (15.5 * 1.35) - 0.5, grid.PixelToVoxel[0][3], 12);
        Assert.Equal(14 + (15.5 * 1.35) - 0.5, grid.PixelToVoxel[1][3], 12);
    }

    [Fact]
    public void A_picture_has_no_affine_and_no_spacing()
    {
        var picture = folder.File("a_7.png");
        var grey = Enumerable.Range(0, 256).Select(i => (byte)(i < 128 ? 10 : 50)).ToArray();
        grey[(5 * 16) + 3] = 90;
        Pictures.WritePng(picture, 16, grey);

        var subject = new CohortCase { Patient = "a", FirstSlice = 7, Image = CaseFile.Read(picture) };
        var prepared = Prepare(
            [subject], Every with { Selection = SliceSelection.EvenlySpaced });

        var grid = prepared.Grids.Of(Assert.Single(prepared.Slices.Records));
        Assert.Null(grid.Scan.Affine);
        Assert.Null(grid.PixelSpacing);
        Assert.Equal((3, 5, 0), Voxel(grid, 3, 5, 7));
        Assert.True(prepared.Slices.Image(0)[(5 * 16) + 3] > 0.5);
    }

    [Fact]
    public void The_file_gives_back_what_was_saved()
    {
        var grids = Prepare([Scan([16, 16, 3], [0, -1.5, 0, 5, -1, 0, 0, 6, 0, 0, 2, 7.1], Values())], Every)
            .Grids;
        grids.Save(folder.Path);
        var first = File.ReadAllText(folder.File(SliceGrids.FileName));

        SliceGrids.Load(folder.File(SliceGrids.FileName)).Save(folder.Path);

        Assert.Equal(first, File.ReadAllText(folder.File(SliceGrids.FileName)));
        Assert.Equal(3, first.Split('\n').Length - 1);
    }

    [Theory]
    [InlineData("""[null]""")]
    [InlineData("""{}""")]
    [InlineData("""[""")]
    [InlineData("size", "[16,16,0]")]
    [InlineData("size", "[2147483647,2147483647,3]")]
    [InlineData("axes", "[0,0,2]")]
    [InlineData("axes", "[0,1,7]")]
    [InlineData("pixelToVoxel", "[[1,0,0,0]]")]
    [InlineData("pixelSpacing", "[0,1]")]
    [InlineData("sliceSpacing", "-1")]
    [InlineData("quaternion", "[1]")]
    public void A_file_that_cannot_be_is_refused(string part, string? value = null)
    {
        Prepare([Scan([16, 16, 3], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], Values())], Every).Grids
            .Save(folder.Path);
        var path = folder.File(SliceGrids.FileName);
        var json = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(path))!;
        if (value is not null)
        {
            var record = json[0]!;
            var owner = part switch
            {
                "size" or "axes" => record["scan"]!,
                "quaternion" => record["scan"]!["nifti"]!,
                _ => record,
            };
            owner[part] = System.Text.Json.Nodes.JsonNode.Parse(value);
        }

        File.WriteAllText(path, value is null ? part : json.ToJsonString());

        Assert.StartsWith($"{path}: ", Assert.Throws<HormesisException>(() => SliceGrids.Load(path)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private CohortCase Scan(long[] size, double[] rows, double[] values)
    {
        var path = folder.File("scan.nii");
        new NiftiSample
        {
            Dimensions = [3, .. size, 1, 1, 1, 1],
            Values = values,
            Rows = rows,
        }.Write(path);
        var image = NiftiFile.Read(path);
        return new() { Patient = "a", Image = image, Mask = image with { Voxels = Ones(image) } };
    }

    private static double[] Values() => [.. Enumerable.Range(0, 768).Select(i => (double)(i * 37 % 101))];

    private static float[] Ones(Volume image) => [.. image.Voxels.Select(_ => 1f)];

    private static (double I, double J, double K) Voxel(SliceGrid grid, int column, int row, int slice)
    {
        var place = grid.PixelToVoxel
            .Select(line => (line[0] * column) + (line[1] * row) + (line[2] * slice) + line[3]).ToArray();
        return (Math.Round(place[0], 9), Math.Round(place[1], 9), Math.Round(place[2], 9));
    }
}

using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Export;

namespace Hormesis.Study.Tests.Export;

public sealed class NiftiExportTests : IDisposable
{
    private static readonly double[][] Affine = [[1, 0, 0, 7], [0, 1, 0, 8], [0, 0, 2, 9], [0, 0, 0, 1]];

    private readonly ExportBench bench = new();

    public void Dispose() => bench.Dispose();

    private ExportRequest Request => bench.Request with { Format = ExportFormat.Nifti };

    private string Folder => Path.Combine(bench.To, "predictions-replace-p50.00-seed0");

    [Fact]
    public void Each_test_scan_gets_one_mask_on_its_own_grid()
    {
        bench.Predict(Affine);

        var said = bench.Write(Request);

        Assert.Equal([Folder, "Masks of 6 test slices in 3 scans; prepared again, 0 pixels would differ."], said);
        Assert.Equal(["README.md", "real1.nii.gz", "real5.nii.gz", "real9.nii.gz"],
            Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        var mask = NiftiFile.Read(Path.Combine(Folder, "real5.nii.gz"));
        Assert.Equal(Affine, mask.Stored!.Affine!);
        var index = bench.Real.Records.Index().First(entry => entry.Item is { Case: "real5", Slice: 1 }).Index;
        Assert.Equal(bench.Real.Mask(index).ToArray().Select(value => (float)value),
            mask.Voxels.Skip(ExportBench.Size * ExportBench.Size).Take(ExportBench.Size * ExportBench.Size).Reverse());
        Assert.All(mask.Voxels.Skip(2 * ExportBench.Size * ExportBench.Size), voxel => Assert.Equal(0, voxel));
    }

    [Fact]
    public void Pictures_have_no_grid_for_masks()
    {
        bench.Predict(affine: null);

        Assert.StartsWith("3 test cases are pictures, which have no position in space", bench.Error(Request),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void The_split_is_the_test_split_alone() =>
        Assert.Equal(6, bench.Real.Records.Count(record => record.Split == Split.Test));
}

using Hormesis.Imaging.Cohorts.Brats;
using Hormesis.Imaging.Tests.Nifti;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Tests.Cohorts.Brats;

/// <summary>BraTS cases of 3 x 2 x 2 voxels in a temporary folder.</summary>
internal sealed class BratsScans : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static BratsConfig Config { get; } = new() { Folder = "brats", Label = BratsRegion.EnhancingTumour };

    /// <summary>Labels of the voxels that <see cref="Write"/> stores by default.</summary>
    public static IReadOnlyList<double> Labels { get; } = [0, 1, 2, 4, 0, 1, 2, 4, 0, 0, 0, 4];

    public string Folder => folder.Path;

    public void Dispose() => folder.Dispose();

    public string File(string path) => folder.File(path);

    public void Move(string from, string to)
    {
        System.IO.File.Move(File(from), File("moving"));
        System.IO.File.Move(File("moving"), File(to));
    }

    public IReadOnlyList<string> Files(BratsConfig config) => BratsCohort.ListFiles(Folder, config);

    /// <summary>The message that refuses the folder.</summary>
    public string Refusal(BratsConfig config) =>
        Assert.Throws<HormesisException>(() => Files(config)).Message;

    public IEnumerable<CohortCase> Load(BratsConfig config) => BratsCohort.Load(Folder, config);

    public (string Patient, string Case)[] Cases(BratsConfig config) =>
        [.. Load(config).Select(found => (found.Patient, found.Case))];

    public float[] Mask(BratsRegion region) => Load(Config with { Label = region }).Single().Mask!.Voxels;

    public void Write(string patient, string scan, string segmentation, double[]? labels = null)
    {
        new NiftiSample { Pair = scan.Contains("hdr", StringComparison.Ordinal) }.Write(
            File($"brats/{patient}/{patient}{scan}"));
        new NiftiSample
        {
            Pair = segmentation.Contains("hdr", StringComparison.Ordinal),
            Datatype = 512,
            Values = labels ?? [.. Labels],
        }.Write(File($"brats/{patient}/{patient}{segmentation}"));
    }
}

namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>
/// A folder of data as a person might have it, only tiny: BraTS 2021 cases, pictures of CT and of MRI; and experiments
/// that read it, on top of <c>smoke</c>.
/// </summary>
internal sealed class TinyScans : IDisposable
{
    public const string Study = "tiny";
    public const int Size = 24;
    public const int Depth = 6;

    private const string Settings =
        """
          tiny:
            extends: smoke
            phantom: ~
            cohorts:
              real:
                scans: { brats: { folder: brats2021, label: enhancing-tumour } }
                slices: { imageSize: 32, slicesPerPatient: 2, selection: largest-mask, minMaskPixels: 1, cropToHead: false }
              ct:
                scans: { images: { images: CT, transposed: false } }
                slices: { imageSize: 32 }
                intensity: { method: window, low: 0, high: 255 }
              mri:
                scans: { images: { images: MRI, transposed: false } }
                slices: { imageSize: 32 }
              source: ~
            doseQuality: ~
            poisoning: { arms: [replace], synthetic: self }
        """;

    private readonly TemporaryFolder folder = new();

    public TinyScans()
    {
        Experiments = folder.Write(
            "experiments.yaml",
            $"{File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml")).TrimEnd()}\n{Settings}\n");
        for (var patient = 1; patient <= 6; patient++)
            WriteCase(patient);
        for (var picture = 1; picture <= 3; picture++)
        {
            PngWriter.Write(Path.Combine(Data, $"CT/{picture:000}.png"), Size, Picture(picture));
            PngWriter.Write(Path.Combine(Data, $"MRI/{picture:000}.png"), Size,
                [.. Picture(picture).Select(grey => (byte)(grey / 2))]);
        }
    }

    public string Data => Path.Combine(folder.Path, "data");

    public string Experiments { get; }

    /// <summary>Arguments that make a command read these data.</summary>
    public string[] Arguments => [$"--data={Data}", $"--experiments={Experiments}"];

    public static string Id(int patient) => FormattableString.Invariant($"BraTS2021_{patient:00000}");

    public static float[] Filled(float value, int depth = Depth) => [.. Enumerable.Repeat(value, Size * Size * depth)];

    /// <param name="modality"><c>t1ce</c> or <c>seg</c>.</param>
    public string Scan(int patient, string modality) =>
        Path.Combine(Data, $"brats2021/{Id(patient)}/{Id(patient)}_{modality}.nii.gz");

    public void Dispose() => folder.Dispose();

    /// <summary>A bright ball, with a brighter one in it that is the enhancing tumour (label 4).</summary>
    private void WriteCase(int patient)
    {
        var radius = 3 + (patient % 3);
        var scan = new float[Size * Size * Depth];
        var labels = new float[scan.Length];
        for (var i = 0; i < scan.Length; i++)
        {
            var (x, y, z) = (i % Size - 12, i / Size % Size - 12, i / Size / Size - 3);
            var isHead = (x * x) + (y * y) + (z * z) < 100;
            labels[i] = ((x - 2) * (x - 2)) + (y * y) + (z * z) < radius * radius ? 4 : 0;
            scan[i] = (isHead ? 200 + (10 * (i % (6 + patient))) : 0) + (labels[i] > 0 ? 400 : 0);
        }

        NiftiWriter.Write(Scan(patient, "t1ce"), Size, Size, Depth, scan);
        NiftiWriter.Write(Scan(patient, "seg"), Size, Size, Depth, labels);
    }

    private static byte[] Picture(int number) =>
        [.. Enumerable.Range(0, Size * Size)
            .Select(i => (i % Size - 12, i / Size - 12) is var (x, y) && (x * x) + (y * y) < 90
            ? (byte)(100 + (20 * number) + x + y) : (byte)0)];
}

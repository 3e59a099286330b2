using Hormesis.Imaging.Tests.Images;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Tests;

/// <summary>A folder of pairs of synthetic PNG images and masks of 24 x 24 pixels, and a study of the phantom with
/// them.</summary>
internal sealed class GivenStudy : IDisposable
{
    public const int Size = 24;

    public const string Settings =
        """
        synthetic: { images: fake/images, masks: fake/masks, origin: a diffusion model of another group }
        quality: { keepFraction: 0.9, measures: [intensity, sharpness, features] }
        poisoning: { arms: [replace, curated] }
        """;

    private readonly TemporaryFolder folder = new();

    /// <param name="pairs">Number of pairs, <c>s00</c> and on.</param>
    public GivenStudy(int pairs = 20)
    {
        foreach (var number in Enumerable.Range(0, pairs))
        {
            Image($"s{number:00}", number);
            Mask($"s{number:00}");
        }
    }

    public string Data => folder.Path;

    public string Path(string name) => System.IO.Path.Combine(Data, name);

    public void Image(string name, int seed) => Write($"fake/images/{name}.png", Size, i => Head(i)
        ? (byte)(80 + ((i * (seed + 3)) % 60) + (Tumour(i) ? 100 : 0))
        : (byte)0);

    /// <param name="size">Height and width, pixels.</param>
    public void Mask(string name, int size = Size) =>
        Write($"fake/masks/{name}.png", size, i => Tumour(i) ? (byte)255 : (byte)0);

    /// <param name="lines">Lines below the header <c>image,patient</c>.</param>
    public void Table(params IEnumerable<string> lines) =>
        folder.Write("fake/patients.csv", string.Join('\n', ["image,patient", .. lines]) + "\n");

    /// <param name="settings">YAML over <see cref="Settings"/>'s study, not indented.</param>
    public static StudyConfig Study(string settings = Settings) => OwnStudies.SmokeWith(settings);

    public StudyPlan Plan(string settings = Settings) => StudyPlan.Of(Study(settings), "given", Data);

    public ScanFolders Folders => new(Data, []);

    public void Dispose() => folder.Dispose();

    private static bool Head(int i) => Squared(i, 12, 12) < 100;

    private static bool Tumour(int i) => Squared(i, 9, 12) < 12;

    private static int Squared(int i, int x, int y) =>
        (((i % Size) - x) * ((i % Size) - x)) + (((i / Size) - y) * ((i / Size) - y));

    private void Write(string name, int size, Func<int, byte> grey)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), PngBytes.Of(
            PngBytes.Header(size, size, bits: 8),
            PngBytes.Compressed(Enumerable.Range(0, size * size).Select(grey).Chunk(size)
                .Select(row => (byte[])[0, .. row]))));
    }
}

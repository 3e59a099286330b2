namespace Hormesis.EndToEnd.Tests.Scans;

/// <summary>
/// Synthetic images as a person might get them from elsewhere: 20 pairs of PNG files in folders with blanks in their
/// names, and experiments that read them, on top of <c>smoke</c>.
/// </summary>
internal sealed class GivenPairs : IDisposable
{
    public const string Study = "given";
    public const string Origin = "a toy generator; masks from its author";
    public const int Count = 20;

    private const int Size = 48;

    private readonly TemporaryFolder folder = new();

    /// <param name="hasTable">Whether a table names the patients of the images.</param>
    public GivenPairs(bool hasTable = false)
    {
        Experiments = folder.Write(
            "my experiments.yaml",
            $"{File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml")).TrimEnd()}\n{Settings(hasTable)}\n");
        foreach (var number in Enumerable.Range(0, Count))
        {
            PngWriter.Write(Path.Combine(Data, $"fake images/{Name(number)}.png"), Size, Picture(number));
            PngWriter.Write(Path.Combine(Data, $"fake masks/{Name(number)}.png"), Size, Mask(number));
        }
    }

    public string Data => Path.Combine(folder.Path, "my data");

    public string Experiments { get; }

    /// <summary>Arguments that make a command read these data.</summary>
    public string[] Arguments => [$"--data={Data}", $"--experiments={Experiments}"];

    public static string Name(int number) => FormattableString.Invariant($"fake {number:00}");

    /// <param name="patientOf">Patient of each image by its number.</param>
    public void Table(Func<int, string> patientOf) => File.WriteAllLines(
        Path.Combine(Data, "patients.csv"),
        [
            "image,patient",
            .. Enumerable.Range(0, Count).Select(number => $"{Name(number)}.png,{patientOf(number)}"),
        ]);

    public void Dispose() => folder.Dispose();

    private static string Settings(bool hasTable) =>
        $$"""
          {{Study}}:
            extends: smoke
            doseQuality: ~
            synthetic:
              images: fake images
              masks: fake masks
              origin: {{Origin}}
              patients: {{(hasTable ? "patients.csv" : "~")}}
            quality: { measures: [intensity, sharpness, features] }
            poisoning: { rates: [0, 1/2, 1], arms: [replace, curated], armRates: { curated: [1/2] } }
        """;

    private static byte[] Picture(int number) => [.. Enumerable.Range(0, Size * Size).Select(i =>
        Squared(i, 24, 24) >= 400 ? (byte)0 : (byte)(90 + (i * (number + 3) % 50) + (IsTumour(i, number) ? 100 : 0)))];

    private static byte[] Mask(int number) =>
        [.. Enumerable.Range(0, Size * Size).Select(i => IsTumour(i, number) ? (byte)255 : (byte)0)];

    private static bool IsTumour(int i, int number) => Squared(i, 18 + (number % 8), 26) < 30;

    private static int Squared(int i, int x, int y) =>
        (((i % Size) - x) * ((i % Size) - x)) + (((i / Size) - y) * ((i / Size) - y));
}

using System.Buffers.Binary;
using System.IO.Compression;
using Hormesis.Fuzz.Tests.Hosts;
using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// Scans and folders of scans that are damaged or made to harm. The run ends well or with a message; with sound scans
/// in their place it then reaches its sums.
/// </summary>
internal sealed class ScanTrials : ITrialKind
{
    /// <summary>Of a NIfTI-1 header: offset and width of each field that says how the rest is read.</summary>
    private static readonly (int Offset, int Width)[] Fields =
    [
        (0, 4), (40, 2), (42, 2), (44, 2), (46, 2), (48, 2), (70, 2), (72, 2), (76, 4), (80, 4), (84, 4), (88, 4),
        (108, 4), (112, 4), (116, 4),
        (123, 1), (252, 2), (254, 2), (256, 4), (268, 4), (280, 4), (284, 4), (300, 4), (320, 4), (344, 4), (348, 4),
    ];

    private static readonly float[] Fractions =
        [0, -1, 0.5f, 1e9f, float.NaN, float.PositiveInfinity, float.MaxValue, float.Epsilon];

    private static readonly int[] Integers =
        [0, -1, 1, 2, 4, 7, 8, 16, 24, 255, 512, 2304, 0x7fff, -0x8000, 0x10000, int.MaxValue, int.MinValue];

    private static readonly string[] Names =
    [
        "002.png", "BraTS2021_00002", ".hidden", "a b.nii.gz", "line\nbreak.png", "escape\u001b[2J.png", "=cmd.png",
        "\u202etxt.png", "-rf", "CON", "é.png", "x.nii", $"{new string('x', 200)}.png",
    ];

    private static readonly (string Name, Action<Trial, string> Do)[] OfScans =
    [
        ("header", (trial, path) => Compressed(path, Header(trial, Uncompressed(path)))),
        ("header", (trial, path) => Compressed(path, Header(trial, Uncompressed(path)))),
        ("voxels", (trial, path) => Compressed(path, Mutation.OfBytes(trial.Random, Uncompressed(path)))),
        ("shorter", (trial, path) => Compressed(path, Uncompressed(path)[..trial.Random.NextInt(14_000)])),
        ("longer", (trial, path) =>
            Compressed(path, [.. Uncompressed(path), .. new byte[trial.Random.NextInt(100_000)]])),
        ("zeros without end", (_, path) => Compressed(path, [.. Uncompressed(path), .. new byte[200_000_000]])),
        ("two members", (_, path) =>
            File.WriteAllBytes(path, [.. File.ReadAllBytes(path), .. File.ReadAllBytes(path)])),
        ("no gzip", (_, path) => File.WriteAllBytes(path, Uncompressed(path))),
    ];

    private static readonly (string Name, Action<Trial, string> Do)[] OfPictures =
    [
        ("size", (trial, path) => Overwrite(path, 16 + (4 * trial.Random.NextInt(2)), Number(trial, 4))),
        ("depth and colour", (trial, path) =>
            Overwrite(path, 24 + trial.Random.NextInt(5), [(byte)trial.Random.NextInt(256)])),
        ("length of a part", (trial, path) => Overwrite(path, trial.Choose([8, 33]), Number(trial, 4))),
    ];

    private static readonly (string Name, Action<Trial, string> Do)[] OfFiles =
    [
        ("bytes", (trial, path) => File.WriteAllBytes(path, Mutation.OfBytes(trial.Random, File.ReadAllBytes(path)))),
        ("cut off", (trial, path) =>
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..trial.Random.NextInt((int)new FileInfo(path).Length)])),
        ("empty", (_, path) => File.WriteAllBytes(path, [])),
        ("gone", (_, path) => File.Delete(path)),
        ("a pipe", (_, path) => InPlace(path, () => Shell.Run("mkfifo", path))),
        ("a folder", (_, path) => InPlace(path, () => Directory.CreateDirectory(path))),
        ("a link to an endless device", (_, path) => InPlace(path, () => File.CreateSymbolicLink(path, "/dev/zero"))),
        ("a link to nothing", (_, path) => InPlace(path, () => File.CreateSymbolicLink(path, "/nowhere"))),
        ("a link to itself", (_, path) => InPlace(path, () => File.CreateSymbolicLink(path, path))),
        ("a link out of the data", (trial, path) =>
            InPlace(path, () => File.CreateSymbolicLink(path, Path.Combine(trial.Folder.Neighbours, "thesis.tex")))),
        ("no rights", (_, path) => File.SetUnixFileMode(path, UnixFileMode.None)),
        ("another's content", (trial, path) => File.WriteAllBytes(path, File.ReadAllBytes(trial.Choose(Files(trial))))),
        ("another's name", (trial, path) =>
            File.Move(path, $"{Path.GetDirectoryName(path)}/{trial.Choose(Names)}", overwrite: true)),
        ("a foreign file beside it", (trial, path) =>
            File.Copy(path, $"{Path.GetDirectoryName(path)}/{trial.Choose(Names)}", overwrite: true)),
        ("a foreign folder beside it", (trial, path) => Directory.CreateDirectory($"{path}.{trial.Choose(Names)}")),
        ("no folder", (_, path) => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true)),
        ("a name that is no UTF-8", (_, path) =>
            Shell.Run("bash", "-c", """cp -- "$1" "${1%/*}/"$'\xff\xfe.png'""", "name", path)),
    ];

    public string Name => "scans";

    public async Task Run(Trial trial)
    {
        if (trial.Chance(0.8))
            trial.Study.CopyArtifacts(trial.Folder);
        for (var count = 1 + trial.Random.NextInt(2); count > 0; count--)
            Spoil(trial);
        var spoilt = trial.Folder.Untouchable();
        var ending = await trial.Run("Prepare");
        if (ending.Succeeded)
            trial.ResultsHold();
        var differences = FolderState.Differences(spoilt, trial.Folder.Untouchable());
        trial.Promise(differences.Count == 0, $"A run changed scans:\n{FolderState.Shown(differences)}");
        trial.Study.RestoreData(trial.Folder);
        await trial.ReachSums(mayRefuse: false);
    }

    private static void Spoil(Trial trial)
    {
        var files = Files(trial);
        if (files.Length == 0)
            return;
        var path = trial.Choose(files);
        var special = path.EndsWith(".nii.gz", StringComparison.Ordinal) ? OfScans : OfPictures;
        var isSound = new FileInfo(path).Length > 100;
        var (name, spoil) = trial.Choose(isSound && trial.Chance(0.6) ? special : OfFiles);
        trial.Did($"{name}: {path}");
        spoil(trial, path);
    }

    private static string[] Files(Trial trial) =>
    [
        .. Directory.EnumerateFiles(trial.Folder.Data, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".gz" or ".png")
            .Where(path => new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > 0 })
            .Order(StringComparer.Ordinal),
    ];

    private static byte[] Header(Trial trial, byte[] scan)
    {
        for (var count = 1 + trial.Random.NextInt(2); count > 0; count--)
        {
            var (offset, width) = trial.Choose(Fields);
            Number(trial, width).CopyTo(scan, offset);
        }

        return scan;
    }

    /// <summary>
    /// A number of so many bytes that somebody may have forgotten: an integer or a float32, of either byte order.
    /// </summary>
    private static byte[] Number(Trial trial, int width)
    {
        var bytes = new byte[4];
        if (width == 4 && trial.Chance(0.5))
            BinaryPrimitives.WriteSingleLittleEndian(bytes, trial.Choose(Fractions));
        else
            BinaryPrimitives.WriteInt32LittleEndian(bytes, trial.Choose(Integers));
        if (trial.Chance(0.3))
            bytes.AsSpan(0, width).Reverse();
        return bytes[..width];
    }

    private static byte[] Uncompressed(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    private static void Compressed(string path, byte[] content)
    {
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(content);
    }

    private static void Overwrite(string path, int offset, byte[] bytes)
    {
        using var file = File.OpenWrite(path);
        file.Position = offset;
        file.Write(bytes);
    }

    private static void InPlace(string path, Action make)
    {
        File.Delete(path);
        make();
    }
}

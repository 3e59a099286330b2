using System.Text;
using Hormesis.Fuzz.Tests.Hosts;

namespace Hormesis.Fuzz.Tests.Trials;

/// <summary>Everything that may befall a file or folder, by name.</summary>
internal static class Damage
{
    private static readonly string[] Texts =
    [
        "{}", "[]", "null", "\"\"", "[1, 2]", "{\"a\": 1, \"a\": 2}", "{\"outputs\": null}", new string('[', 100_000),
        "\u001b[2J\u001b]0;x\u0007", "\0", "\n\n\n", "../../../etc/passwd",
    ];

    private static readonly (string Name, Action<Trial, string> Do)[] OfFiles =
    [
        ("flip a bit, keep size and date", FlipBit),
        ("truncate", (trial, path) =>
            Write(path, content => content[..trial.Random.NextInt(content.Length + 1)], keepDate: trial.Chance(0.5))),
        ("append", (trial, path) =>
            Write(path, content => [.. content, .. Bytes(trial, 100)], keepDate: trial.Chance(0.5))),
        ("empty", (_, path) => Write(path, _ => [], keepDate: false)),
        ("garbage", (trial, path) => Write(path, content => Bytes(trial, content.Length), keepDate: trial.Chance(0.5))),
        ("garbage text", (trial, path) =>
            Write(path, _ => Encoding.UTF8.GetBytes(trial.Choose(Texts)), keepDate: false)),
        ("much", (trial, path) => Write(path, _ => new byte[20_000_000], keepDate: false)),
        ("another's content", (trial, path) =>
            Write(path, _ => File.ReadAllBytes(AnotherFile(trial, path)), keepDate: trial.Chance(0.5))),
        ("swap with another", Swap),
    ];

    private static readonly (string Name, Action<Trial, string> Do)[] OfAnything =
    [
        ("delete", (_, path) => Remove(path)),
        ("take all rights", (_, path) => TakeRights(path)),
        ("an empty folder in its place", (_, path) => InPlace(path, () => Directory.CreateDirectory(path))),
        ("a folder with a file in its place", (_, path) => InPlace(path, () =>
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(path).FullName, "mine"), "1"))),
        ("an empty file in its place", (_, path) => InPlace(path, () => File.WriteAllText(path, ""))),
        ("a pipe in its place", (_, path) => InPlace(path, () => Shell.Run("mkfifo", path))),
        ("a link to an endless device in its place", (_, path) =>
            InPlace(path, () => File.CreateSymbolicLink(path, "/dev/zero"))),
        ("a link to nothing in its place", (_, path) =>
            InPlace(path, () => File.CreateSymbolicLink(path, "/nowhere/at/all"))),
        ("a link to itself in its place", (_, path) => InPlace(path, () => File.CreateSymbolicLink(path, path))),
        ("a link to a person's file in its place", (trial, path) =>
            InPlace(path, () => File.CreateSymbolicLink(path, Path.Combine(trial.Folder.Neighbours, "thesis.tex")))),
        ("a link to a person's folder in its place", LinkToFolder),
        ("a person's file beside it", (_, path) => File.WriteAllText($"{path}.mine", "1")),
    ];

    /// <summary>
    /// Does one thing to one entry below a folder. Kinds of entries are chosen before entries: most are objects.
    /// </summary>
    public static void Befall(Trial trial, string folder)
    {
        var kinds = Entries(folder)
            .GroupBy(entry => Kind(folder, entry))
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToArray();
        if (kinds.Length == 0)
            return;
        var entry = trial.Choose([.. trial.Choose(kinds).OrderBy(entry => entry.Path, StringComparer.Ordinal)]);
        var (name, befall) = trial.Choose(IsContent(folder, entry) && trial.Chance(0.6) ? OfFiles : OfAnything);
        trial.Did($"{name}: {entry.Path}");
        befall(trial, entry.Path);
    }

    /// <returns>Type as of find(1), and path. Links are not followed.</returns>
    private static (char Type, string Path)[] Entries(string folder) => Directory.Exists(folder)
        ? [.. Shell.Read("find", folder, "-mindepth", "1", "-printf", "%y%p\\0")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line[0], line[1..]))]
        : [];

    /// <returns>What the entry is to the program: <c>store/objects f</c>, <c>tiny/manifest.json f</c>.</returns>
    private static string Kind(string folder, (char Type, string Path) entry)
    {
        var parts = Path.GetRelativePath(folder, entry.Path).Split('/');
        return $"{string.Join('/', parts.Take(2))} {entry.Type} {(parts.Length > 3 ? "below" : "")}";
    }

    /// <summary>
    /// A file with content, or a result's link to one of the store. No link of an earlier damage is written through.
    /// </summary>
    private static bool IsContent(string folder, (char Type, string Path) entry) =>
        entry.Type is 'f' or 'l'
        && Shell.Read("readlink", "-m", entry.Path).StartsWith($"{folder}/", StringComparison.Ordinal)
        && Shell.Succeeds("test", "-f", entry.Path, "-a", "-s", entry.Path);

    private static void FlipBit(Trial trial, string path)
    {
        Write(
            path,
            content =>
            {
                content[trial.Random.NextInt(content.Length)] ^= (byte)(1 << trial.Random.NextInt(8));
                return content;
            },
            keepDate: true);
    }

    /// <summary>Writes in place, through a result's link into the store too, as an editor does.</summary>
    private static void Write(string path, Func<byte[], byte[]> change, bool keepDate)
    {
        var (date, mode) = (File.GetLastWriteTimeUtc(path), File.GetUnixFileMode(path));
        var content = File.ReadAllBytes(path);
        File.SetUnixFileMode(path, mode | UnixFileMode.UserWrite);
        File.WriteAllBytes(path, change(content));
        File.SetUnixFileMode(path, mode);
        if (keepDate)
            File.SetLastWriteTimeUtc(path, date);
    }

    /// <summary>
    /// A person may keep the store, or its objects, on another disk: those links are followed, and written through.
    /// </summary>
    private static void LinkToFolder(Trial trial, string path)
    {
        var isAllowed = Path.GetRelativePath(trial.Folder.Artifacts, path) is "store" or "store/objects";
        InPlace(path, () => File.CreateSymbolicLink(path, isAllowed ? "/nowhere/at/all" : trial.Folder.Neighbours));
    }

    private static void TakeRights(string path)
    {
        if (new FileInfo(path).LinkTarget is null)
            File.SetUnixFileMode(path, UnixFileMode.None);
    }

    private static void Swap(Trial trial, string path)
    {
        var other = AnotherFile(trial, path);
        File.Move(path, $"{path}.swap");
        if (other == path)
            other = $"{path}.other";
        else
            File.Move(other, path);
        File.Move($"{path}.swap", other);
    }

    /// <summary>
    /// Another file of the same folder tree, another object for an object; the file itself where it is alone.
    /// </summary>
    private static string AnotherFile(Trial trial, string path)
    {
        var tree = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        var files = Entries(tree).Where(entry => entry.Type == 'f').Select(entry => entry.Path);
        return trial.Choose([.. files.Append(path).Order(StringComparer.Ordinal)]);
    }

    private static byte[] Bytes(Trial trial, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, 10_000)).Select(_ => (byte)trial.Random.NextInt(256))];

    private static void InPlace(string path, Action make)
    {
        Remove(path);
        make();
    }

    private static void Remove(string path) => Shell.Run("rm", "-rf", path);
}

using System.Text;
using Hormesis.Fuzz.Tests.Hosts;
using Hormesis.Fuzz.Tests.Trials;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// Files of experiments that somebody edited badly or made to harm. Commands that run nothing read them.
/// </summary>
internal sealed class YamlTrials : ITrialKind
{
    private static readonly string[] Commands = ["Status", "Status", "Explain", "Graph", "Clean", "Gc"];

    private static readonly string[] Openings =
    [
        "[", "{ a: ", "- ", "? ", "!!map { ", "\"", "'", "&a [", "a: ", "\n   - ",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1e999", "-1e999", ".inf", "-.inf", ".nan", "NaN", "1e-320", "2147483647", "2147483648",
        "-2147483648", "9223372036854775807", "9223372036854775808",
        "1000000", "100000", "1e9", "0x10", "1/0", "0/0", "1/3", "99999999999999999999/7", "7/99999999999999999999",
        "1_000", "01", "+1", "1.", ".5", "½", "١",
    ];

    private static readonly string[] Values =
    [
        "", "~", "null", "[]", "{}", "[[[]]]", "*a", "&a x", "!!binary aGVsbG8=", "!<tag:x> y", "| \n     text",
        "> \n     text", "\"\\e[2J\\0\\u0007\"", "\"\\uD800\"", "'", "\"", "@x", "`x`", "%x", "? x",
        "../../../../etc/passwd", "/dev/zero", "~/x", "file:///etc/passwd", "true", "2001-01-01", "<<: *a",
        "{ a: 1, a: 2 }", "---", "...", "\ufeff", "\u0085", "\u2028", "\u202e", "smoke", "tiny", "phantom",
        new string('x', 100_000), new string('9', 100_000), new string(' ', 100_000),
    ];

    private static readonly (string Name, Func<Trial, string, string> Change)[] Changes =
    [
        ("bytes", (trial, text) =>
            Encoding.Latin1.GetString(Mutation.OfBytes(trial.Random, Encoding.Latin1.GetBytes(text)))),
        ("a line twice", (trial, text) => OnLine(trial, text, line => $"{line}\n{line}")),
        ("no line", (trial, text) => OnLine(trial, text, _ => "# gone")),
        ("a line moved in", (trial, text) =>
            OnLine(trial, text, line => $"{new string(' ', trial.Random.NextInt(9))}{line}")),
        ("a hostile value", (trial, text) => OnLine(trial, text, line => ReplaceValue(line, trial.Choose(Values)))),
        ("a hostile value", (trial, text) => OnLine(trial, text, line => ReplaceValue(line, trial.Choose(Values)))),
        ("a hostile number", (trial, text) => OnLine(trial, text, line => ReplaceNumber(trial, line))),
        ("a hostile number", (trial, text) => OnLine(trial, text, line => ReplaceNumber(trial, line))),
        ("a hostile number", (trial, text) => OnLine(trial, text, line => ReplaceNumber(trial, line))),
        ("a hostile line", (trial, text) => OnLine(trial, text, line => $"{line}\n{trial.Choose(Values)}")),
        ("a chain", (trial, text) => text + Chain(1 + trial.Random.NextInt(1500), trial.Chance(0.3))),
        ("deep nesting", (trial, text) =>
            text + $"  deep: {Repeat(trial.Choose(Openings), 1 + trial.Random.NextInt(100_000))}\n"),
        ("many keys", (trial, text) => text + ManyKeys(trial.Random.NextInt(30_000))),
        ("cut off", (trial, text) => text[..trial.Random.NextInt(text.Length)]),
        ("aliases", (_, text) => Aliases() + text),
    ];

    private static readonly (string Name, Action<string> Make)[] Places =
    [
        ("a pipe", path => Shell.Run("mkfifo", path)),
        ("a folder", path => Directory.CreateDirectory(path)),
        ("a link to an endless device", path => File.CreateSymbolicLink(path, "/dev/zero")),
        ("a link to itself", path => File.CreateSymbolicLink(path, path)),
        ("an empty file", path => File.WriteAllText(path, "")),
        ("a large file", path => File.WriteAllBytes(path, new byte[50_000_000])),
    ];

    public string Name => "yaml";

    public async Task Run(Trial trial)
    {
        var sound = await File.ReadAllTextAsync(trial.Folder.Experiments);
        var hasResults = trial.Chance(0.2);
        if (hasResults)
            trial.Study.CopyArtifacts(trial.Folder);
        // Beside the sound file, which nothing may change.
        var path = Path.Combine(trial.Folder.Root, "tmp", "hostile.yaml");
        Write(trial, sound, path);
        var study = trial.Choose(["tiny", "tiny", "smoke", "phantom", "c1499"]);
        await trial.End(HostProcess.Start(
            trial.Study.Host,
            trial.Folder.Root,
            [
                $"--target={trial.Choose(Commands)}", $"--study={study}", $"--experiments={path}",
                $"--data={trial.Folder.Data}", $"--artifacts={trial.Folder.Artifacts}",
            ]));
        if (hasResults)
            await trial.ReachSums(mayRefuse: false);
    }

    private static void Write(Trial trial, string sound, string path)
    {
        if (trial.Chance(0.04))
        {
            var (name, make) = trial.Choose(Places);
            trial.Did($"experiments: {name}");
            make(path);
            return;
        }

        var text = sound;
        for (var count = 1 + trial.Random.NextInt(3); count > 0; count--)
        {
            var (name, change) = trial.Choose(Changes);
            trial.Did($"experiments: {name}");
            text = change(trial, text);
        }

        File.WriteAllText(path, text);
    }

    private static string OnLine(Trial trial, string text, Func<string, string> change)
    {
        var lines = text.Split('\n');
        var settings = Enumerable.Range(0, lines.Length)
            .Where(line => lines[line].Contains(':', StringComparison.Ordinal))
            .Where(line => !lines[line].TrimStart().StartsWith('#'))
            .ToArray();
        if (settings.Length == 0)
            return text;
        var chosen = trial.Choose(settings);
        lines[chosen] = change(lines[chosen]);
        trial.Did($"  line {chosen + 1}: {lines[chosen][..Math.Min(lines[chosen].Length, 200)]}");
        return string.Join('\n', lines);
    }

    private static string ReplaceValue(string line, string value) =>
        $"{line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)]} {value}";

    /// <summary>The study's own numbers stand in flow mappings too: any of a line may be replaced.</summary>
    private static string ReplaceNumber(Trial trial, string line)
    {
        var words = line.Split(' ');
        var numbers = Enumerable.Range(0, words.Length)
            .Where(word => words[word].Length > 0 && char.IsAsciiDigit(words[word][0]))
            .ToArray();
        if (numbers.Length == 0)
            return ReplaceValue(line, trial.Choose(Numbers));
        var chosen = trial.Choose(numbers);
        words[chosen] = $"{trial.Choose(Numbers)}{words[chosen].TrimStart("0123456789.eE/-".ToCharArray())}";
        return string.Join(' ', words);
    }

    private static string Chain(int length, bool isCircle)
    {
        var first = isCircle ? $"c{length - 1}" : "tiny";
        return string.Concat(Enumerable.Range(0, length)
            .Select(link => $"  c{link}: {{ extends: {(link == 0 ? first : $"c{link - 1}")} }}\n"));
    }

    /// <summary>A billion laughs.</summary>
    private static string Aliases() => "a0: &a0 [x, x]\n" + string.Concat(
        Enumerable.Range(1, 40).Select(level => $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n"));

    private static string ManyKeys(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(key => $"  k{key}: {{ a: 1 }}\n"));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}

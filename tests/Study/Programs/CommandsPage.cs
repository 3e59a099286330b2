using System.Text.RegularExpressions;

namespace Hormesis.Study.Tests.Programs;

/// <summary>The programs and settings that docs/commands.md shows.</summary>
internal static partial class CommandsPage
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(OwnStudies.OwnFile)!, "docs", "commands.md"));

    /// <summary>Program texts by the name in their first line.</summary>
    public static IReadOnlyDictionary<string, string> Programs { get; } = Blocks("python")
        .ToDictionary(text => text[2..text.IndexOf('\n', StringComparison.Ordinal)], StringComparer.Ordinal);

    /// <summary>Studies for experiments.yaml.</summary>
    public static IReadOnlyList<string> Studies { get; } = [.. Blocks("yaml")];

    /// <summary>Writes the programs into a folder.</summary>
    public static void WriteTo(TemporaryFolder folder)
    {
        foreach (var (name, text) in Programs)
            folder.Write(name, text);
    }

    /// <summary>Skips a test where there is no Python.</summary>
    public static void NeedPython() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, "python3"))),
        "python3 is not installed.");

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    [GeneratedRegex("^```(\\w+)\\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

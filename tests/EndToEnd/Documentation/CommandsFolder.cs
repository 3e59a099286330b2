using System.Text.RegularExpressions;

namespace Hormesis.EndToEnd.Tests.Documentation;

/// <summary>A folder with the programs of docs/commands.md beside an experiments.yaml that has the page's
/// studies.</summary>
internal sealed partial class CommandsFolder : IDisposable
{
    private readonly TemporaryFolder files = new();

    /// <param name="studies">More studies, in YAML.</param>
    public CommandsFolder(string studies = "")
    {
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
                .Any(folder => File.Exists(System.IO.Path.Combine(folder, "python3"))),
            "python3 is not installed.");
        var page = File.ReadAllText(System.IO.Path.Combine(Checkout.Folder, "docs", "commands.md"));
        foreach (Match block in Program().Matches(page))
            files.Write(block.Groups["name"].Value, block.Groups["text"].Value);
        var own = File.ReadAllText(System.IO.Path.Combine(Checkout.Folder, "experiments.yaml")).TrimEnd();
        files.Write(
            "experiments.yaml",
            $"{own}\n{string.Concat(Study().Matches(page).Select(block => block.Groups["text"].Value))}\n{studies}\n");
    }

    public string Path => files.Path;

    public string Experiments => $"--experiments={Path}/experiments.yaml";

    public string Make(string name) => files.Make(name);

    public void Dispose() => files.Dispose();

    [GeneratedRegex("^```python\\n(?<text># (?<name>\\S+)\\n.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex("^```yaml\\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Study();
}

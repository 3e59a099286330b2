using System.Text.RegularExpressions;

namespace Hormesis.Build;

/// <summary>What may be said on the command line, as build/usage.txt tells it: people and shells read the same
/// file.</summary>
public static partial class Usage
{
    private static readonly string[] Lines = Read();

    /// <summary>Of the tasks.</summary>
    public static IReadOnlyList<UsageEntry> Arguments { get; } = [.. Section("arguments:")];

    /// <summary>Of Cake and of cake.sh.</summary>
    public static IReadOnlyList<UsageEntry> Options { get; } = [.. Section("options:")];

    private static IEnumerable<UsageEntry> Section(string heading) =>
        from line in Lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length > 0)
        let match = Entry().Match(line)
        select new UsageEntry(match.Groups["name"].Value, match.Groups["value"].Value, line);

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(Usage).Assembly.GetManifestResourceStream("usage.txt")!);
        return reader.ReadToEnd().Split('\n');
    }

    [GeneratedRegex("^  --(?<name>[a-z-]+)(=(?<value>[^ ]+))? +[^ ]")]
    private static partial Regex Entry();
}

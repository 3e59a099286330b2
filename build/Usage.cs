using System.Text.RegularExpressions;

namespace Hormesis.Build;

/// <summary>Arguments and options as listed in build/usage.txt, which people, shells and this program read.</summary>
public static partial class Usage
{
    private static readonly string[] Lines = Read();

    /// <summary>Arguments of the tasks.</summary>
    public static IReadOnlyList<UsageEntry> Arguments { get; } = [.. Section("arguments:")];

    /// <summary>Options of Cake and cake.sh.</summary>
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

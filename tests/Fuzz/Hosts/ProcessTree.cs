using System.Globalization;

namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>Reads of Linux what a process and its descendants are and take. Processes may end meanwhile.</summary>
internal static class ProcessTree
{
    /// <summary>Without the process itself.</summary>
    public static IReadOnlyList<int> Descendants(int process)
    {
        var all = new List<int>();
        foreach (var child in Children(process))
            all.AddRange([child, .. Descendants(child)]);
        return all;
    }

    /// <summary>Whether a process runs whose command line names a path.</summary>
    public static bool IsNamed(string path) => Directory.GetDirectories("/proc")
        .Any(process => Try(() => File.ReadAllText(Path.Combine(process, "cmdline")), "")
            .Contains(path, StringComparison.Ordinal));

    /// <returns>The largest peak resident memory of a process of the tree; 0 where all have ended.</returns>
    public static long PeakBytes(int process) =>
        Descendants(process).Prepend(process).Select(PeakBytesOfOne).Max();

    private static IEnumerable<int> Children(int process)
    {
        var threads = Try(() => Directory.GetDirectories($"/proc/{process}/task"), []);
        return threads
            .Select(thread => Try(() => File.ReadAllText(Path.Combine(thread, "children")), ""))
            .SelectMany(children => children.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture));
    }

    private static long PeakBytesOfOne(int process)
    {
        var words = Try(() => File.ReadAllLines($"/proc/{process}/status"), [])
            .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))?
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is null ? 0 : 1024 * long.Parse(words[^2], CultureInfo.InvariantCulture);
    }

    private static T Try<T>(Func<T> read, T absent)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return absent;
        }
    }
}

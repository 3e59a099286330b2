using System.Globalization;

namespace Hormesis.Engine.Scheduling;

/// <summary>Memory that the processes of a run may use together, according to Linux (proc(5), cgroups(7)).</summary>
internal static class MachineMemory
{
    /// <summary>One twentieth of the available memory stays free, for the host, the page cache and estimation
    /// errors.</summary>
    private const int Parts = 20;

    /// <summary>Returns the memory available now, limited by every control group of this process, minus the
    /// reserve.</summary>
    /// <param name="root">Root of the file system.</param>
    /// <returns>Bytes; null if unknown.</returns>
    public static long? Budget(string root = "/")
    {
        long[] limits =
            [.. Available(root), .. Lines(root, "proc/self/cgroup").SelectMany(line => OfGroup(root, line))];
        return limits.Length == 0 ? null : limits.Min() / Parts * (Parts - 1);
    }

    private static IEnumerable<long> Available(string root) =>
        from line in Lines(root, "proc/meminfo")
        where line.StartsWith("MemAvailable:", StringComparison.Ordinal)
        from kibibytes in Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
        select kibibytes * 1024;

    /// <param name="line"><c>0::/path</c> of version 2, <c>9:memory:/path</c> of version 1.</param>
    private static IEnumerable<long> OfGroup(string root, string line) => line.Split(':', 3) switch
    {
        ["0", "", var path] => Limits(root, "sys/fs/cgroup", path, "memory.max"),
        [_, var controllers, var path] when controllers.Split(',').Contains("memory") =>
            Limits(root, "sys/fs/cgroup/memory", path, "memory.limit_in_bytes"),
        _ => [],
    };

    /// <summary>Limits of a group and of its parents. A container sees its own group as the top, whatever its path
    /// is.</summary>
    private static IEnumerable<long> Limits(string root, string top, string path, string file)
    {
        string[] parts = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "..")];
        return from depth in Enumerable.Range(0, parts.Length + 1)
               from line in Lines(root, Path.Combine([top, .. parts[..depth], file]))
               from limit in Number(line)
               select limit;
    }

    private static IEnumerable<long> Number(string text) =>
        // "max" means no limit.
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? [number] : [];

    private static string[] Lines(string root, string file)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(root, file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

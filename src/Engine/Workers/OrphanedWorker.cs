using System.Diagnostics;
using System.Globalization;

namespace Hormesis.Engine.Workers;

/// <summary>A worker of this machine that outlived its host and does not end: frozen, so that it cannot see that its
/// input ended.</summary>
internal static class OrphanedWorker
{
    /// <summary>More than a worker takes that heeds the end of its input, or ends itself.</summary>
    public static readonly TimeSpan Patience = StopSignal.Grace + StopSignal.Grace;

    /// <param name="stagingFolder">Of an action that no live host owns.</param>
    public static void Kill(string stagingFolder)
    {
        var action = Path.Combine(stagingFolder, ActionFile.Name);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Runs(folder, action))
                Kill(id);
        }
    }

    private static bool Runs(string folder, string action)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"))
                .Split('\0', StringSplitOptions.RemoveEmptyEntries) is [_, .., var last] && last == action;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // It has ended meanwhile, or is somebody else's.
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }
}

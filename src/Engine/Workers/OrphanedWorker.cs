using System.Diagnostics;
using System.Globalization;

namespace Hormesis.Engine.Workers;

/// <summary>Kills a worker of this machine that outlived its host and does not end, for example because it is frozen
/// and cannot see the end of its input.</summary>
internal static class OrphanedWorker
{
    /// <summary>Time limit, longer than a sound worker needs to see the end of its input and exit.</summary>
    public static readonly TimeSpan Patience = StopSignal.Grace + StopSignal.Grace;

    /// <param name="stagingFolder">Folder of an action that no running host owns.</param>
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
            return false; // It has ended meanwhile, or belongs to another user.
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

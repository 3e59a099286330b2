using System.Diagnostics;

namespace Hormesis.Servers;

/// <summary>A file system in memory over a folder, which only root may make.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    /// <summary>Skips the test where none can be mounted.</summary>
    /// <param name="size">As mount has it: <c>1m</c>.</param>
    public SmallDisk(string folder, string size)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder),
            "No file system can be mounted here.");
    }

    public void Grow(string size) => Assert.True(Run("mount", "-o", $"remount,size={size}", folder));

    public void Dispose() => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

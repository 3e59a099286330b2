using System.Diagnostics;
using Hormesis.Pipeline.Remote;
using Hormesis.Servers;

namespace Hormesis.Remote.Tests;

/// <summary>Shared stores on a disk that is too small; a file system in memory, which only root may make.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string disk;

    public FullDiskTests() => disk = folder.Make("disk");

    public void Dispose()
    {
        Mount("umount", disk);
        folder.Dispose();
    }

    [Fact]
    public async Task A_folder_without_space_is_full_and_keeps_nothing_of_what_did_not_fit()
    {
        MountDisk();
        using var transport = RemoteTransports.Open(new(RemoteKind.Folder, disk), Contents.Quick, _ => null);

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put("cas/0123", Contents.Of(2_000_000)));

        Assert.Equal((RemoteFault.Full, "has no space left"), (error.Fault, error.Message));
        Assert.Empty(Directory.GetFiles(disk, "*", SearchOption.AllDirectories));
        await transport.Put("cas/0123", Contents.Of(2000));
    }

    [Fact]
    public async Task Nginx_without_space_is_told_of_and_takes_what_fits()
    {
        MountDisk();
        using var nginx = await NginxServer.Start(disk);
        using var transport = RemoteTransports.Open(new(RemoteKind.Http, nginx.Address), Contents.Quick, _ => null);

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put("cas/0123", Contents.Of(2_000_000)));

        Assert.Equal(RemoteFault.Unavailable, error.Fault);
        Assert.False(await transport.Has("cas/0123", 2_000_000));
        await transport.Put("cas/0123", Contents.Of(2000));
    }

    private void MountDisk() => Assert.SkipUnless(Mount("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk), "No file system can be mounted here.");

    private static bool Mount(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

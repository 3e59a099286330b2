using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>Shared stores on a disk that is too small.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string Disk => Path.Combine(folder.Path, "disk");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_without_space_is_full_and_keeps_nothing_of_what_did_not_fit()
    {
        using var small = new SmallDisk(Disk, "1m");
        using var transport = RemoteTransports.Open(new(RemoteKind.Folder, Disk), Contents.Quick, _ => null);

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put("cas/0123", Contents.Of(2_000_000)));

        Assert.Equal((RemoteFault.Full, "has no space left"), (error.Fault, error.Message));
        Assert.Empty(Directory.GetFiles(Disk, "*", SearchOption.AllDirectories));
        await transport.Put("cas/0123", Contents.Of(2000));
    }

    [Fact]
    public async Task Nginx_without_space_is_told_of_and_takes_what_fits()
    {
        using var small = new SmallDisk(Disk, "1m");
        using var nginx = await NginxServer.Start(Disk);
        using var transport = RemoteTransports.Open(new(RemoteKind.Http, nginx.Address), Contents.Quick, _ => null);

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put("cas/0123", Contents.Of(2_000_000)));

        Assert.Equal(RemoteFault.Unavailable, error.Fault);
        Assert.False(await transport.Has("cas/0123", 2_000_000));
        await transport.Put("cas/0123", Contents.Of(2000));
    }
}

using System.Diagnostics;
using System.Runtime.Versioning;
using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>What every transport does alike, against real servers.</summary>
public sealed class ServersTests : IDisposable
{
    private const int Large = 20_000_000;

    private readonly TemporaryFolder folder = new();
    private readonly List<IDisposable> servers = [];

    public void Dispose()
    {
        servers.ForEach(server => server.Dispose());
        folder.Dispose();
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("s3")]
    [InlineData("folder")]
    public async Task What_was_put_is_there_in_every_byte_and_what_was_not_is_not(string kind)
    {
        using var transport = await Open(kind);
        byte[] small = [1, 2, 3], large = Contents.Of(Large);

        Assert.Null(await transport.Get("ac/0123"));
        Assert.False(await transport.Has("ac/0123", 3));
        await transport.Put("ac/0123", small);
        await transport.Put("ac/empty", []);
        await transport.Put(Contents.Name(large), large);

        Assert.Equal(small, await transport.Get("ac/0123"));
        Assert.Equal((byte[])[], await transport.Get("ac/empty"));
        Assert.Equal(large, await transport.Get(Contents.Name(large)));
        Assert.True(await transport.Has(Contents.Name(large), Large));
        Assert.False(await transport.Has(Contents.Name(large), Large - 1));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("s3")]
    [InlineData("folder")]
    public async Task A_content_of_the_same_name_is_replaced(string kind)
    {
        using var transport = await Open(kind);
        await transport.Put("ac/0123", [1, 2, 3]);
        await transport.Put("ac/0123", [4, 5]);

        Assert.Equal((byte[])[4, 5], await transport.Get("ac/0123"));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("s3")]
    [InlineData("folder")]
    public async Task What_came_in_an_earlier_run_is_not_sent_again(string kind)
    {
        using var transport = await Open(kind);
        var content = Contents.Of(300_000);
        await transport.Put("cas/0123", content);

        Assert.Equal(content[200_001..], await transport.Get("cas/0123", 200_001));
        Assert.Null(await transport.Get("cas/4567", 200_001));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("s3")]
    public async Task A_server_that_has_less_than_came_from_there_before_is_not_believed(string kind)
    {
        using var transport = await Open(kind);
        await transport.Put("cas/0123", Contents.Of(1000));

        Assert.Equal(RemoteFault.Untrue,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Get("cas/0123", 2000))).Fault);
    }

    [Fact]
    public async Task A_folder_may_be_written_by_several_at_once_and_what_is_read_meanwhile_is_whole()
    {
        var store = folder.Make("store");
        var versions = Enumerable.Range(0, 8)
            .Select(version => Enumerable.Repeat((byte)version, 300_000).ToArray()).ToArray();
        var writers = versions.Select(version => Task.Run(async () =>
        {
            using var own = Open(new(RemoteKind.Folder, store), new Dictionary<string, string?>());
            for (var i = 0; i < 5; i++)
                await own.Put("ac/0123", version);
        })).ToArray();
        using var reader = Open(new(RemoteKind.Folder, store), new Dictionary<string, string?>());
        while (!writers.All(writer => writer.IsCompleted))
        {
            if (await reader.Get("ac/0123") is { } read)
                Assert.Equal(versions[read[0]], read);
        }

        await Task.WhenAll(writers);
        Assert.Equal(["0123"], Directory.GetFiles(Path.Combine(store, "ac")).Select(Path.GetFileName));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task A_folder_that_a_group_shares_is_shared_in_all_its_parts()
    {
        const UnixFileMode Group =
            UnixFileMode.SetGroup | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
        const UnixFileMode Shared = Group | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var store = folder.Make("store");
        File.SetUnixFileMode(store, Shared);
        using var transport = Open(new(RemoteKind.Folder, store), new Dictionary<string, string?>());

        await transport.Put("cas/0123", [1]);

        Assert.Equal(Shared, File.GetUnixFileMode(Path.Combine(store, "cas")));
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_no_content_and_nobody_waits_for_its_writer()
    {
        var store = folder.Make("store");
        using var made = Process.Start("mkfifo",
            [Path.Combine(Directory.CreateDirectory(Path.Combine(store, "ac")).FullName, "0123")]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var transport = Open(new(RemoteKind.Folder, store), new Dictionary<string, string?>());

        Assert.False(await transport.Has("ac/0123", 0));
        Assert.Null(await transport.Get("ac/0123"));
    }

    [Fact]
    public async Task A_folder_that_is_not_mounted_is_not_made()
    {
        using var transport =
            Open(new(RemoteKind.Folder, Path.Combine(folder.Path, "mnt")), new Dictionary<string, string?>());

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put("ac/0123", [1]));

        Assert.Equal(RemoteFault.Refused, error.Fault);
        Assert.Contains("mount its disk", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "mnt")));
    }

    private async Task<IRemoteTransport> Open(string kind)
    {
        switch (kind)
        {
            case "nginx":
                var nginx = await NginxServer.Start(folder.Make("nginx"));
                servers.Add(nginx);
                return Open(RemoteAddress.Parse(nginx.Address, folder.Path), new Dictionary<string, string?>());
            case "s3":
                var s3 = await S3Server.Start(folder.Make("s3"));
                servers.Add(s3);
                foreach (var (name, value) in s3.Environment)
                    Environment.SetEnvironmentVariable(name, value); // Amazon's client looks for its keys itself.
                return Open(RemoteAddress.Parse(S3Server.Address, folder.Path), s3.Environment);
            default:
                return Open(RemoteAddress.Parse(folder.Make("store"), folder.Path), new Dictionary<string, string?>());
        }
    }

    private static IRemoteTransport Open(RemoteAddress address, IReadOnlyDictionary<string, string?> environment) =>
        RemoteTransports.Open(address, Contents.Quick, name => environment.GetValueOrDefault(name));
}

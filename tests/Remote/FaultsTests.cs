using System.Text;
using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>nginx behind a proxy that spoils what comes through.</summary>
public sealed class FaultsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] content = Contents.Of(400_000);
    private NginxServer? nginx;
    private FaultProxy? proxy;

    private FaultProxy Proxy => proxy!;

    private string Name => Contents.Name(content);

    public async ValueTask InitializeAsync()
    {
        nginx = await NginxServer.Start(folder.Make("nginx"));
        proxy = new(nginx.Address);
    }

    public ValueTask DisposeAsync()
    {
        proxy?.Dispose();
        nginx?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_transfer_that_is_cut_off_goes_on_where_it_was()
    {
        using var transport = await Filled();
        Proxy.Spoil = (_, before) => before < 2 ? new() { CutAfter = 150_000 } : Fault.None;

        Assert.Equal(content, await transport.Get(Name));

        var starts = Proxy.Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal))
            .Select(request => request.Split("bytes=")).ToArray();
        Assert.Equal(3, starts.Length);
        Assert.Single(starts[0]);
        Assert.All(starts.Skip(1), start => Assert.NotEqual("0-", start[1]));
    }

    [Fact]
    public async Task A_server_that_only_begins_anew_is_read_on_from_where_it_was_cut_off()
    {
        using var transport = await Filled();
        Proxy.Spoil = (_, before) =>
            before < 2 ? new() { CutAfter = 150_000, WithoutRanges = true } : new() { WithoutRanges = true };

        Assert.Equal(content, await transport.Get(Name));
    }

    [Fact]
    public async Task A_server_that_always_cuts_off_is_given_up()
    {
        using var transport = await Filled();
        Proxy.Spoil = (_, _) => new() { CutAfter = 150_000, WithoutRanges = true };

        await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name));

        Assert.InRange(Proxy.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)), 2,
            Contents.Quick.Interruptions + 2);
    }

    [Fact]
    public async Task Errors_that_pass_are_not_seen()
    {
        using var transport = Open();
        Proxy.Spoil = (_, before) => before < 2 ? new() { Status = 500 + before } : Fault.None;

        await transport.Put(Name, content);

        Assert.True(await transport.Has(Name, content.Length));
        Assert.Equal(content, await transport.Get(Name));
    }

    [Fact]
    public async Task A_server_that_tells_no_sizes_is_taken_at_its_word()
    {
        using var transport = await Filled();
        Proxy.Spoil = (_, _) => new() { WithoutLength = true };

        Assert.True(await transport.Has(Name, content.Length));
        Assert.False(await transport.Has("cas/0123", 1));
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_four_times_and_after_two_such_requests_left_alone()
    {
        using var transport = Open();
        Proxy.Spoil = (_, _) => new() { Status = 503 };

        var first = await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"));
        await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/1"));
        var third = await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/2"));

        Assert.Equal((RemoteFault.Unavailable, "answers GET with 503 Service Unavailable"),
            (first.Fault, first.Message));
        Assert.Equal((RemoteFault.Unavailable, true),
            (third.Fault, third.Message.Contains("not asked again", StringComparison.Ordinal)));
        Assert.Equal(["GET ac/0", "GET ac/0", "GET ac/0", "GET ac/0", "GET ac/1", "GET ac/1", "GET ac/1", "GET ac/1"],
            Proxy.Requests);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_so()
    {
        using var transport =
            RemoteTransports.Open(new(RemoteKind.Http, $"http://127.0.0.1:{ServerProcess.FreePort()}"), Contents.Quick,
            _ => null);

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Has("ac/0", 1));

        Assert.Equal(RemoteFault.Unavailable, error.Fault);
        Assert.StartsWith("does not answer: Connection refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_body_may_take_longer_than_the_patience_for_a_piece()
    {
        using var transport = await Filled(new() { NoProgress = TimeSpan.FromSeconds(4), Progress = 1 << 14 });
        Proxy.Spoil = (_, _) => new() { Pause = TimeSpan.FromMilliseconds(200) }; // 25 pieces: 5 seconds.

        Assert.Equal(content, await transport.Get(Name));

        Assert.Single(Proxy.Requests, request => request.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_stands_still_is_given_up()
    {
        using var transport = await Filled(Contents.Quick with { NoProgress = TimeSpan.FromMilliseconds(400) });
        Proxy.Spoil = (_, _) => new() { StallAfter = 10_000 };

        var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name));

        Assert.Equal((RemoteFault.Unavailable, "made no progress for 0.4 seconds"), (error.Fault, error.Message));
    }

    [Theory]
    [InlineData(507, RemoteFault.Full)]
    [InlineData(413, RemoteFault.TooLarge)]
    [InlineData(403, RemoteFault.Refused)]
    [InlineData(401, RemoteFault.Refused)]
    [InlineData(405, RemoteFault.Refused)]
    [InlineData(400, RemoteFault.Refused)]
    public async Task A_server_that_says_no_is_asked_once(int status, RemoteFault fault)
    {
        using var transport = Open();
        Proxy.Spoil = (_, _) => new() { Status = status };

        Assert.Equal(fault, (await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content))).Fault);

        Assert.Single(Proxy.Requests);
    }

    [Fact]
    public async Task Nginx_itself_says_that_a_content_is_too_large()
    {
        using var small = await NginxServer.Start(folder.Make("small"), maxBody: "100k");
        using var transport = RemoteTransports.Open(new(RemoteKind.Http, small.Address), Contents.Quick, _ => null);

        Assert.Equal(RemoteFault.TooLarge,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content))).Fault);
        await transport.Put("ac/0", [1]);
    }

    [Fact]
    public async Task A_user_of_netrc_is_let_in_and_none_is_not()
    {
        var secret = "s3cret-of-the-lab";
        var passwords = Path.Combine(folder.Path, "passwords");
        await File.WriteAllTextAsync(passwords, $"reviewer:{{PLAIN}}{secret}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "netrc"),
            $"machine 127.0.0.1 login reviewer password {secret}\n", TestContext.Current.CancellationToken);
        using var guarded =
            await NginxServer.Start(folder.Make("guarded"), $"auth_basic lab; auth_basic_user_file {passwords};");
        using var known = RemoteTransports.Open(new(RemoteKind.Http, guarded.Address), Contents.Quick,
            name => name == "NETRC" ? Path.Combine(folder.Path, "netrc") : null);
        using var unknown = RemoteTransports.Open(new(RemoteKind.Http, guarded.Address), Contents.Quick, _ => null);

        await known.Put("ac/0", Encoding.UTF8.GetBytes("result"));
        var error = await Assert.ThrowsAsync<RemoteException>(() => unknown.Get("ac/0"));

        Assert.Equal("result", Encoding.UTF8.GetString((await known.Get("ac/0"))!));
        Assert.Equal(RemoteFault.Refused, error.Fault);
        Assert.Contains("401", error.Message, StringComparison.Ordinal);
    }

    private IRemoteTransport Open(RemoteLimits? limits = null) =>
        RemoteTransports.Open(new(RemoteKind.Http, Proxy.Address), limits ?? Contents.Quick, _ => null);

    private async Task<IRemoteTransport> Filled(RemoteLimits? limits = null)
    {
        using var filling = Open();
        await filling.Put(Name, content);
        return Open(limits);
    }
}

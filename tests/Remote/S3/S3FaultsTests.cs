using System.Globalization;
using Hormesis.Pipeline.Remote;
using Hormesis.Servers;

namespace Hormesis.Remote.Tests.S3;

/// <summary>A server of S3 behind a proxy that spoils what comes through.</summary>
public sealed class S3FaultsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] content = Contents.Of(400_000);
    private S3Server? server;
    private FaultProxy? proxy;

    private FaultProxy Proxy => proxy!;

    private string Name => Contents.Name(content);

    public async ValueTask InitializeAsync()
    {
        server = await S3Server.Start(folder.Make("s3"));
        proxy = new(server.Environment["AWS_ENDPOINT_URL"]!);
        foreach (var (name, value) in server.Environment)
            Environment.SetEnvironmentVariable(name, value); // Amazon's client looks for its keys itself.
    }

    public ValueTask DisposeAsync()
    {
        proxy?.Dispose();
        server?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_transfer_that_is_cut_off_goes_on_where_it_was()
    {
        using var transport = Open();
        await transport.Put(Name, content);
        Proxy.Spoil = (_, before) => before < 2 ? new() { CutAfter = 150_000 } : Fault.None;

        Assert.Equal(content, await transport.Get(Name));

        var gets = Proxy.Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, gets.Length);
        Assert.DoesNotContain("bytes=", gets[0], StringComparison.Ordinal);
        Assert.All(gets.Skip(1), get => Assert.Matches("bytes=[1-9][0-9]*-$", get));
    }

    [Fact]
    public async Task Errors_that_pass_are_not_seen()
    {
        using var transport = Open();
        Proxy.Spoil = (_, before) => before < 2 ? new() { Status = 500 + (3 * before) } : Fault.None;

        await transport.Put(Name, content);

        Assert.True(await transport.Has(Name, content.Length));
        Assert.Equal(content, await transport.Get(Name));
    }

    [Fact]
    public async Task A_server_that_goes_on_failing_is_told_so()
    {
        (int Status, RemoteFault Fault, int Asked)[] answers =
            [(503, RemoteFault.Unavailable, 4), (507, RemoteFault.Full, 1), (413, RemoteFault.TooLarge, 1), (403, RemoteFault.Refused, 1)];
        foreach (var (status, fault, asked) in answers)
        {
            using var transport = Open();
            var before = Proxy.Requests.Count;
            Proxy.Spoil = (_, _) => new() { Status = status };

            var error = await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content));

            Assert.Equal((status, fault, asked), (status, error.Fault, Proxy.Requests.Count - before));
            Assert.Contains(status.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_no_empty_one()
    {
        using var transport = Open("s3://absent/lab");

        Assert.Equal(RemoteFault.Refused, (await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name))).Fault);
        Assert.Equal(RemoteFault.Refused, (await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content))).Fault);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_so()
    {
        using var transport = Open(endpoint: string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}"));

        Assert.Equal(RemoteFault.Unavailable, (await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name))).Fault);
    }

    private IRemoteTransport Open(string? address = null, string? endpoint = null) => RemoteTransports.Open(
        RemoteAddress.Parse(address ?? S3Server.Address, folder.Path),
        Contents.Quick,
        name => name == "AWS_ENDPOINT_URL" ? endpoint ?? Proxy.Address : server!.Environment.GetValueOrDefault(name));
}

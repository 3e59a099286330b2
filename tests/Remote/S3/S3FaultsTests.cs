using System.Globalization;
using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

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
            [(503, RemoteFault.Unavailable, 4), (507, RemoteFault.Full, 1), (413, RemoteFault.TooLarge, 1),
                (403, RemoteFault.Refused, 1)];
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
    public async Task A_large_content_goes_up_in_parts_and_of_them_only_what_failed_again()
    {
        using var transport = Open(limits: Contents.Quick with { Part = 150_000 });
        Proxy.Spoil = (request, before) =>
            request.StartsWith("PUT", StringComparison.Ordinal) && before == 1 ? new() { Status = 500 } : Fault.None;

        await transport.Put(Name, content);

        Assert.Equal(content, await transport.Get(Name));
        Assert.Equal(["POST", "PUT", "PUT", "PUT", "PUT", "POST", "GET"],
            Proxy.Requests.Select(request => request.Split(' ')[0]));
    }

    [Fact]
    public async Task A_large_content_that_does_not_arrive_whole_is_not_there_and_its_parts_are_given_up()
    {
        using (var transport = Open(limits: Contents.Quick with { Part = 150_000 }))
        {
            Proxy.Spoil = (request, before) =>
                request.StartsWith("PUT", StringComparison.Ordinal) && before >= 1 ? new() { Status = 503 }
                : Fault.None;
            Assert.Equal(RemoteFault.Unavailable,
                (await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content))).Fault);
        }

        using var other = Open();
        Assert.False(await other.Has(Name, content.Length));
        Assert.Single(Proxy.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_the_server_forgot_begins_anew()
    {
        using var transport = Open(limits: Contents.Quick with { Part = 150_000 });
        Proxy.Spoil = (request, before) => request.StartsWith("PUT", StringComparison.Ordinal) && before == 1
            ? new() { Status = 404, Text =
                "<Error><Code>NoSuchUpload</Code><Message>The specified upload does not exist.</Message></Error>" }
            : Fault.None;

        await transport.Put(Name, content);

        Assert.Equal(content, await transport.Get(Name));
        Assert.Equal(["POST", "PUT", "PUT", "POST", "PUT", "PUT", "PUT", "POST", "GET"],
            Proxy.Requests.Select(request => request.Split(' ')[0]));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_no_empty_one()
    {
        using var transport = Open("s3://absent/lab");

        Assert.Equal(RemoteFault.Refused, (await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name))).Fault);
        Assert.Equal(RemoteFault.Refused,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Put(Name, content))).Fault);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_so()
    {
        using var transport =
            Open(endpoint: string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}"));

        Assert.Equal(RemoteFault.Unavailable,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Get(Name))).Fault);
    }

    private IRemoteTransport Open(string? address = null, string? endpoint = null, RemoteLimits? limits = null) =>
        RemoteTransports.Open(
        RemoteAddress.Parse(address ?? S3Server.Address, folder.Path),
        limits ?? Contents.Quick,
        name => name == "AWS_ENDPOINT_URL" ? endpoint ?? Proxy.Address : server!.Environment.GetValueOrDefault(name));
}

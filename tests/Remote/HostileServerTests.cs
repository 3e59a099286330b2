using System.Text;
using FsCheck.Xunit;
using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>Servers that answer anything: whoever asks gets bytes, nothing, or one kind of exception.</summary>
public sealed class HostileServerTests : IDisposable
{
    private const int Most = 10_000;

    private static readonly string[] Statuses =
        ["HTTP/1.1 200 OK", "HTTP/1.1 206 Partial Content", "HTTP/1.1 302 Found", "HTTP/1.1 308 x",
            "HTTP/1.1 404 \e[2J", "HTTP/1.1 401 x", "HTTP/1.1 416 x", "HTTP/1.1 100 Continue", "HTTP/1.1 999 x",
            "HTTP/9.9 200 OK", ""];

    private static readonly string[] Headers =
    [
        "Content-Length: 3", "Content-Length: 99999999999999999999", "Content-Length: -1", "Transfer-Encoding: chunked",
            "Content-Range: bytes 9223372036854775807-9223372036854775807/*",
        "Content-Range: bytes x", "Location: file:///etc/passwd", "Location: //", "Location: data:,x",
            "Location: /there", "Retry-After: 99999999999", "Content-Encoding: gzip", "WWW-Authenticate: Negotiate",
            ": ", "\0",
    ];

    private readonly RawServer server = new();

    public void Dispose() => server.Dispose();

    [Property(MaxTest = 60)]
    public async Task No_answer_breaks_whoever_asks(byte status, byte[] headers, byte[] body, bool isRaw)
    {
        server.Answer = _ => isRaw
            ? body
            : [.. RawServer.Text(
                string.Join('\n',
                [Statuses[status % Statuses.Length],
                .. headers.Take(4).Select(header => Headers[header % Headers.Length]), "", ""])), .. body];
        using var transport = Open();

        Exception?[] errors =
        [
            await Record.ExceptionAsync(async () => await transport.Get("ac/0", size: Most)),
            await Record.ExceptionAsync(async () => await transport.Get("ac/0", 2, Most)),
            await Record.ExceptionAsync(async () => await transport.Has("ac/0", 3)),
            await Record.ExceptionAsync(async () => await transport.Put("ac/0", body)),
        ];

        Assert.All(errors.OfType<Exception>(),
            error => Assert.DoesNotContain(Assert.IsType<RemoteException>(error).Message, char.IsControl));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:,x")]
    [InlineData("//")]
    [InlineData("http://")]
    [InlineData("http://lab.example/ac/0")]
    [InlineData("https://lab.example/ac/0")]
    [InlineData("http://127.0.0.2/ac/0")]
    [InlineData("https://me:secret@127.0.0.1/ac/0")]
    public async Task A_redirection_to_elsewhere_is_refused(string place)
    {
        server.Answer = _ => RawServer.Text($"HTTP/1.1 302 Found\nLocation: {place}\nContent-Length: 0\n\n");
        using var transport = Open();

        Assert.Equal(RemoteFault.Refused,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"))).Fault);

        Assert.Single(server.Heard);
    }

    [Fact]
    public async Task A_redirection_within_the_host_is_followed_with_its_token()
    {
        server.Answer = request => request.StartsWith("GET /ac/0 ", StringComparison.Ordinal)
            ? RawServer.Text("HTTP/1.1 307 Moved\nLocation: /there/0\nContent-Length: 0\n\n")
            : RawServer.Text("HTTP/1.1 200 OK\nContent-Length: 3\n\nabc");
        using var transport = Open(name => name == "HORMESIS_STORE_TOKEN" ? "t0ken" : null);

        Assert.Equal("abc", Encoding.UTF8.GetString((await transport.Get("ac/0"))!));

        Assert.Equal(2, server.Heard.Count);
        Assert.All(server.Heard, request =>
            Assert.Contains("Authorization: Bearer t0ken", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_port_of_the_host_gets_no_token()
    {
        using var other = new RawServer { Answer = _ => RawServer.Text("HTTP/1.1 200 OK\nContent-Length: 3\n\nabc") };
        server.Answer = _ =>
            RawServer.Text($"HTTP/1.1 307 Moved\nLocation: {other.Address}/there\nContent-Length: 0\n\n");
        using var transport = Open(name => name == "HORMESIS_STORE_TOKEN" ? "t0ken" : null);

        await transport.Get("ac/0");

        Assert.DoesNotContain("Authorization", Assert.Single(other.Heard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_leads_in_a_circle_is_given_up()
    {
        server.Answer = _ => RawServer.Text("HTTP/1.1 302 Found\nLocation: /ac/0\nContent-Length: 0\n\n");
        using var transport = Open();

        Assert.Equal("redirects more than 5 times",
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"))).Message);
    }

    private IRemoteTransport Open(Func<string, string?>? environment = null) =>
        RemoteTransports.Open(RemoteAddress.Parse(server.Address, "/"), Contents.Quick, environment ?? (_ => null));
}

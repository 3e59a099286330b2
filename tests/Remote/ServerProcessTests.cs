using System.Diagnostics;
using System.Net.Sockets;
using Hormesis.Servers;

namespace Hormesis.Remote.Tests;

/// <summary>Servers of tests, where the tests come to no good end.</summary>
public sealed class ServerProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_server_ends_with_who_started_it_however_that_ends()
    {
        var port = ServerProcess.FreePort();
        var configuration = NginxServer.Configure(folder.Path, port);
        using var guard = Process.Start(ServerProcess.Guarded(new(InstalledProgram.Nginx, configuration)))!;
        var (output, errors) =
            (guard.StandardOutput.ReadToEndAsync(Cancellation), guard.StandardError.ReadToEndAsync(Cancellation));
        while (!await Accepts(port))
            Assert.False(guard.HasExited, "nginx did not start");

        guard.StandardInput.Close(); // As the kernel does for who is killed.

        await guard.WaitForExitAsync(Cancellation);
        await Task.WhenAll(output, errors); // Nobody of its family holds them any more.
        Assert.False(await Accepts(port));
    }

    [Fact]
    public async Task A_server_that_does_not_start_says_why()
    {
        var error =
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ServerProcess.Start(_ => new("bash", ["-c", "echo no such disk >&2; exit 3"])));

        Assert.Contains("no such disk", error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<bool> Accepts(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, Cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hormesis.Servers;

/// <summary>A server that a test starts on a port of loopback, in a folder of its own, and takes down after.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>
    /// Runs a program as long as standard input is open. A killed program of tests closes it, and leaves no server
    /// behind; a signal of the kernel's at the parent's death would come when a mere thread of it ends.
    /// </summary>
    private const string Guard =
        """
        exec 3<&0
        "$@" < /dev/null 3<&- & server=$!
        { read -r -u 3; kill $server; } &> /dev/null & owner=$!
        wait $server
        kill $owner
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    /// <param name="start">Its arguments name <paramref name="port"/>.</param>
    private ServerProcess(ProcessStartInfo start, int port)
    {
        Port = port;
        process = Process.Start(Guarded(start))!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>Starts a program and waits until it accepts connections.</summary>
    /// <param name="start">Of a port that is free.</param>
    public static async Task<ServerProcess> Start(Func<int, ProcessStartInfo> start)
    {
        var port = FreePort();
        var server = new ServerProcess(start(port), port);
        using var patience = new CancellationTokenSource(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (!await server.Accepts())
            {
                if (server.process.HasExited || !await pulse.WaitForNextTickAsync(patience.Token))
                    throw new InvalidOperationException("It has ended.");
            }

            return server;
        }
        catch (Exception error) when (error is InvalidOperationException or OperationCanceledException)
        {
            server.Dispose();
            throw new InvalidOperationException(
                $"{string.Join(' ', server.process.StartInfo.ArgumentList.Skip(3))} does not start: " +
                $"{string.Join("\n", server.said)}", error);
        }
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    internal static ProcessStartInfo Guarded(ProcessStartInfo start) =>
        new("bash", ["-c", Guard, "server", start.FileName, .. start.ArgumentList])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private async Task<bool> Accepts()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

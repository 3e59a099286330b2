using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hormesis.Servers;

/// <summary>A server that a test starts on a port of loopback, in a folder of its own, and takes down after.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];

    /// <param name="start">Its arguments name <paramref name="port"/>.</param>
    private ServerProcess(ProcessStartInfo start, int port)
    {
        Port = port;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
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
        while (!await server.Accepts())
        {
            if (server.process.HasExited || !await pulse.WaitForNextTickAsync(patience.Token))
                throw new InvalidOperationException($"{server.process.StartInfo.FileName} does not start: {string.Join("\n", server.said)}");
        }

        return server;
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
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

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

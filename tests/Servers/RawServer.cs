using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hormesis.Servers;

/// <summary>Answers each request with bytes that need not be HTTP, and hangs up.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> heard = [];
    private readonly CancellationTokenSource end = new();

    public RawServer()
    {
        listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>Gets a request with its headers.</summary>
    public Func<string, byte[]> Answer { get; set; } = _ => [];

    /// <summary>Bytes of an answer that are sent at once, before each <see cref="Pause"/>.</summary>
    public int PieceBytes { get; init; } = int.MaxValue;

    /// <summary>The wait after each piece of an answer, given its request.</summary>
    public Func<string, TimeSpan> Pause { get; init; } = _ => TimeSpan.Zero;

    public IReadOnlyCollection<string> Heard => heard;

    public string Address =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static byte[] Text(string head) => Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n"));

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    request.AppendLine(line);
                heard.Enqueue(request.ToString());
                await Send(stream, Answer(request.ToString()), Pause(request.ToString()));
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }

    private async Task Send(NetworkStream stream, byte[] answer, TimeSpan pause)
    {
        foreach (var piece in answer.Chunk(PieceBytes))
        {
            await stream.WriteAsync(piece, end.Token);
            await Task.Delay(pause, end.Token);
        }
    }
}

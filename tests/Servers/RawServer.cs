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

    public RawServer()
    {
        listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>Gets a request with its headers.</summary>
    public Func<string, byte[]> Answer { get; set; } = _ => [];

    public IReadOnlyCollection<string> Heard => heard;

    public string Address =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static byte[] Text(string head) => Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n"));

    public void Dispose() => listener.Dispose();

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
                await stream.WriteAsync(Answer(request.ToString()));
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }
}

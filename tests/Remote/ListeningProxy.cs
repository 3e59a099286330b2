using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hormesis.Remote.Tests;

/// <summary>The system's proxy, for every server alike: keeps what it hears, and forwards nothing.</summary>
internal sealed class ListeningProxy : IWebProxy, IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IWebProxy before = HttpClient.DefaultProxy;
    private readonly ConcurrentQueue<string> heard = [];

    public ListeningProxy()
    {
        listener.Start();
        HttpClient.DefaultProxy = this;
        _ = Task.Run(Listen);
    }

    /// <summary>Each request with its headers.</summary>
    public IReadOnlyCollection<string> Heard => heard;

    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) =>
        new(string.Create(CultureInfo.InvariantCulture,
            $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

    public bool IsBypassed(Uri host) => false;

    public void Dispose()
    {
        HttpClient.DefaultProxy = before;
        listener.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    request.AppendLine(line);
                heard.Enqueue(request.ToString());
                await stream.WriteAsync(
                    "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}

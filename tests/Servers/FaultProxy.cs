using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Hormesis.Servers;

/// <summary>Stands between a client and a server by HTTP, and spoils what a test says.</summary>
internal sealed class FaultProxy : IDisposable
{
    private const int PieceBytes = 1 << 14;

    private readonly HttpListener listener = new();
    private readonly HttpClient client = new();
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<string> requests = [];
    private readonly Uri server;

    /// <param name="server">With the path.</param>
    public FaultProxy(string server)
    {
        this.server = new($"{server}/");
        Port = ServerProcess.FreePort();
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));
        listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Method, path and range of each request, in the order of their arrival.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>Gets method and path as in <c>GET cas/12ab</c>, and how many such requests came before.</summary>
    public Func<string, int, Fault> Spoil { get; set; } = (_, _) => Fault.None;

    public void Dispose()
    {
        end.Cancel();
        listener.Close();
        client.Dispose();
        end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            var request = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath.TrimStart('/')}";
            var fault = Spoil(request, requests.Count(known => known.StartsWith(request, StringComparison.Ordinal)));
            requests.Enqueue($"{request} {context.Request.Headers["Range"]}".TrimEnd());
            if (fault.Status is { } status)
            {
                await context.Request.InputStream.CopyToAsync(Stream.Null, end.Token);
                context.Response.StatusCode = status;
                context.Response.Close(Encoding.UTF8.GetBytes(fault.Text), willBlock: true);
                return;
            }

            using var answer = await Forward(context.Request, fault);
            await Return(context, answer, fault);
        }
        catch (Exception error)
            when (error is HttpListenerException or ObjectDisposedException or OperationCanceledException or IOException
            or HttpRequestException)
        {
            context.Response.Abort(); // The client or the test has gone.
        }
    }

    /// <summary>With all headers, that of the host too: S3's signatures cover them.</summary>
    private async Task<HttpResponseMessage> Forward(HttpListenerRequest from, Fault fault)
    {
        using var request =
            new HttpRequestMessage(new(from.HttpMethod), new Uri(server, from.Url!.PathAndQuery.TrimStart('/')));
        if (from.HasEntityBody)
            request.Content = new StreamContent(from.InputStream);
        foreach (var name in from.Headers.AllKeys.OfType<string>()
            .Where(name => name is not "Expect" && (name != "Range" || !fault.WithoutRanges)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, from.Headers[name]))
                request.Content?.Headers.TryAddWithoutValidation(name, from.Headers[name]);
        }

        return await client.SendAsync(request, end.Token);
    }

    private async Task Return(HttpListenerContext context, HttpResponseMessage answer, Fault fault)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        if (answer.Content.Headers.ContentRange is { } range)
            response.Headers["Content-Range"] = range.ToString();
        if (answer.Headers.ETag is { } tag)
            response.Headers["ETag"] = tag.ToString();
        if (context.Request.HttpMethod == "HEAD")
        {
            if (!fault.WithoutLength)
                response.ContentLength64 = answer.Content.Headers.ContentLength ?? 0;
            response.Close();
            return;
        }

        var body = fault.Body(await answer.Content.ReadAsByteArrayAsync(end.Token));
        response.ContentLength64 = body.Length;
        for (var sent = 0; sent < body.Length;)
        {
            if (fault.Pause > TimeSpan.Zero)
                await Task.Delay(fault.Pause, end.Token);
            var length =
                Math.Min(PieceBytes, Math.Min(body.Length, fault.CutAfter ?? fault.StallAfter ?? body.Length) - sent);
            await response.OutputStream.WriteAsync(body.AsMemory(sent, Math.Max(0, length)), end.Token);
            await response.OutputStream.FlushAsync(end.Token);
            sent += Math.Max(0, length);
            if (fault.CutAfter <= sent)
            {
                response.Abort();
                return;
            }

            if (fault.StallAfter <= sent)
                await Task.Delay(Timeout.Infinite, end.Token);
        }

        response.Close();
    }
}

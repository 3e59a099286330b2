using System.Net;
using System.Net.Http.Headers;
using Hormesis.Pipeline.Remote;

namespace Hormesis.Remote.Http;

/// <summary>Bazel's HTTP caching protocol: HEAD, GET and PUT of <c>/ac/KEY</c> and <c>/cas/SHA256</c>.</summary>
internal sealed class HttpProtocol : IRemoteProtocol
{
    private const long BytesWorthAsking = 1 << 18;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;
    private readonly Uri root;

    /// <param name="address">Without credentials.</param>
    /// <param name="credentials">Null to send none.</param>
    public HttpProtocol(string address, AuthenticationHeaderValue? credentials)
    {
        root = new($"{address}/");
        client = new(new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = !SafeWay.IsThisMachine(root),
        }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new("hormesis", null));
        client.DefaultRequestHeaders.Authorization = credentials;
    }

    public async Task<long?> SizeOf(string name, CancellationToken cancellation)
    {
        using var answer = await Send(new(HttpMethod.Head, new Uri(root, name)), cancellation);
        return HttpAnswer.IsAbsent(answer) ? null : HttpAnswer.Checked(answer).Content.Headers.ContentLength ?? -1;
    }

    public async Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, name));
        if (offset > 0)
            request.Headers.Range = new(offset, null);
        var answer = await Send(request, cancellation);
        try
        {
            if (HttpAnswer.IsAbsent(answer))
            {
                answer.Dispose();
                return null;
            }

            HttpAnswer.Checked(answer);
            var from = answer.StatusCode == HttpStatusCode.PartialContent ? answer.Content.Headers.ContentRange?.From ?? offset : 0;
            return new(await answer.Content.ReadAsStreamAsync(cancellation), from, answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public async Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri(root, name)) { Content = new WatchedContent(content, progressed) };
        // So that a refusal costs no upload.
        request.Headers.ExpectContinue = content.Size >= BytesWorthAsking;
        using var answer = await Send(request, cancellation);
        HttpAnswer.Checked(answer);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using (request)
                return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new RemoteException(RemoteFault.Unavailable, $"does not answer: {error.Message.TrimEnd('.')}", error);
        }
    }
}

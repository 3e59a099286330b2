using System.Net;
using System.Net.Http.Headers;
using Hormesis.Engine.Sharing;
using Hormesis.Remote.Protocols;

namespace Hormesis.Remote.Http;

/// <summary>Bazel's HTTP caching protocol: HEAD, GET and PUT of <c>/ac/KEY</c> and <c>/cas/SHA256</c>.</summary>
internal sealed class HttpProtocol : IRemoteProtocol
{
    private const long BytesWorthAsking = 1 << 18;
    private const int MostRedirects = 5;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;
    private readonly Uri root;
    private readonly AuthenticationHeaderValue? credentials;

    /// <param name="address">Address without credentials.</param>
    /// <param name="credentials">Null sends none.</param>
    public HttpProtocol(string address, AuthenticationHeaderValue? credentials)
    {
        root = new($"{address}/");
        this.credentials = credentials;
        client = new(new SocketsHttpHandler
        {
            ConnectTimeout = ConnectTimeout,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = !SafeWay.IsThisMachine(root),
        }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new("hormesis", null));
    }

    public async Task<long?> SizeOf(string name, CancellationToken cancellation)
    {
        using var answer = await Send(name, place => new(HttpMethod.Head, place), cancellation);
        return HttpAnswer.IsAbsent(answer) ? null : HttpAnswer.Checked(answer).Content.Headers.ContentLength ?? -1;
    }

    public async Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation)
    {
        var range = offset > 0 ? new RangeHeaderValue(offset, null) : null;
        var answer =
            await Send(name, place => new(HttpMethod.Get, place) { Headers = { Range = range } }, cancellation);
        try
        {
            if (HttpAnswer.IsAbsent(answer))
            {
                answer.Dispose();
                return null;
            }

            HttpAnswer.Checked(answer);
            var from = answer.StatusCode == HttpStatusCode.PartialContent
                ? answer.Content.Headers.ContentRange?.From ?? offset : 0;
            if (from < 0 || from > offset)
                throw new RemoteException(RemoteFault.Untrue, $"gives {name} from byte {from} on, not from {offset}");
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
        // ExpectContinue asks the server first, so that a refusal costs no upload.
        using var answer = await Send(
            name,
            place =>
                new(HttpMethod.Put, place) { Content = new WatchedContent(content, progressed),
                Headers = { ExpectContinue = content.Size >= BytesWorthAsking } },
            cancellation);
        HttpAnswer.Checked(answer);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Send(string name, Func<Uri, HttpRequestMessage> request,
        CancellationToken cancellation)
    {
        var place = new Uri(root, name);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var answer = await Send(request(place), cancellation);
            if (!Redirect.Is(answer))
                return answer;
            using (answer)
                place = Redirect.Target(answer, place);
        }

        throw new RemoteException(RemoteFault.Refused, $"redirects more than {MostRedirects} times");
    }

    /// <summary>Sends a request; credentials go only to the store's own host and port, not to a redirect's
    /// target.</summary>
    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using (request)
            {
                if (request.RequestUri!.GetLeftPart(UriPartial.Authority) == root.GetLeftPart(UriPartial.Authority))
                    request.Headers.Authorization = credentials;
                return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new RemoteException(RemoteFault.Unavailable, $"does not answer: {error.Message.TrimEnd('.')}", error);
        }
    }
}

using System.Globalization;
using Hormesis.Engine.Sharing;
using Hormesis.Servers;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.Tests;

/// <summary>What a proxy between this machine and the store hears. It is the whole process's, so these tests run
/// alone.</summary>
[Collection(nameof(ProxyTests))]
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public sealed class ProxyTests : IDisposable
{
    private const string Secret = "s3cret-of-the-lab";

    private static readonly string[] Keys = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    private readonly TemporaryFolder folder = new();
    private readonly ListeningProxy proxy = new();

    public void Dispose()
    {
        proxy.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("[::1]")]
    public async Task A_store_on_this_machine_is_asked_without_a_proxy(string host)
    {
        using var transport =
            Open(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{ServerProcess.FreePort()}/lab"), Token);

        Assert.Equal(RemoteFault.Unavailable,
            (await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"))).Fault);

        Assert.Empty(proxy.Heard);
    }

    [Fact]
    public async Task By_https_a_proxy_hears_the_store_s_name_alone()
    {
        using var transport = Open("https://lab.example/hormesis", Token);

        await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"));

        Assert.All(proxy.Heard, request =>
            Assert.StartsWith("CONNECT lab.example:443 ", request, StringComparison.Ordinal));
        Assert.NotEmpty(proxy.Heard);
        Assert.DoesNotContain(proxy.Heard, request => request.Contains("Bearer", StringComparison.Ordinal)
            || request.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_http_a_proxy_hears_no_user_and_a_token_is_refused_before_it_hears_anything()
    {
        var netrc = Path.Combine(folder.Path, "netrc");
        await File.WriteAllTextAsync(netrc, $"default login reviewer password {Secret}",
            TestContext.Current.CancellationToken);
        Assert.Contains("http://lab.example: over http",
            Assert.Throws<HormesisException>(() => Open("http://lab.example/lab", Token)).Message,
            StringComparison.Ordinal);
        Assert.Empty(proxy.Heard);

        using var transport = Open("http://lab.example/lab", name => name == "NETRC" ? netrc : null);
        await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"));

        Assert.StartsWith("GET http://lab.example/lab/ac/0 ", Assert.Single(proxy.Heard), StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", proxy.Heard.Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_bucket_on_this_machine_is_asked_without_a_proxy()
    {
        Array.ForEach(Keys, key => Environment.SetEnvironmentVariable(key, "S3RVER"));
        var endpoint = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}");
        using var transport = Open("s3://bucket/lab", name => name == "AWS_ENDPOINT_URL" ? endpoint : null);

        await Assert.ThrowsAsync<RemoteException>(() => transport.Get("ac/0"));

        Assert.Empty(proxy.Heard);
    }

    [Theory]
    [InlineData("http://minio.example:9000", "http://minio.example:9000: over http")]
    [InlineData("minio.example", "AWS_ENDPOINT_URL: `minio.example` is not a URL")]
    public void Keys_for_a_bucket_are_used_only_where_nobody_can_read_what_is_signed(string endpoint, string start)
    {
        Array.ForEach(Keys, key => Environment.SetEnvironmentVariable(key, "S3RVER"));

        var error =
            Assert.Throws<HormesisException>(() =>
            Open("s3://bucket/lab", name => name == "AWS_ENDPOINT_URL" ? endpoint : null));

        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.Empty(proxy.Heard);
    }

    [Fact]
    public void Keys_are_not_used_for_a_bucket_that_only_a_file_names()
    {
        Array.ForEach(Keys, key => Environment.SetEnvironmentVariable(key, "S3RVER"));
        var bucket = RemoteAddress.Parse("s3://bucket/lab", folder.Path) with { IsOfFile = true };

        var error = Assert.Throws<HormesisException>(() => RemoteTransports.Open(bucket, Contents.Quick, _ => null));

        Assert.StartsWith("s3://bucket/lab: a file of studies names this bucket", error.Message,
            StringComparison.Ordinal);
        Assert.Contains("--store-remote=s3://bucket/lab, or name its server with AWS_ENDPOINT_URL=https://HOST",
            error.Message,
            StringComparison.Ordinal);
        Assert.Empty(proxy.Heard);
        RemoteTransports.Open(bucket, Contents.Quick, name => name == "AWS_ENDPOINT_URL" ? "https://minio.example"
            : null).Dispose();
        Open("s3://bucket/lab", _ => null).Dispose();
    }

    private static string? Token(string variable) => variable == "HORMESIS_STORE_TOKEN" ? Secret : null;

    private IRemoteTransport Open(string address, Func<string, string?> environment) =>
        RemoteTransports.Open(RemoteAddress.Parse(address, folder.Path), Contents.Quick, environment);
}

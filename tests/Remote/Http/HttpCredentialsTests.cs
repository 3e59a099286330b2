using System.Text;
using Hormesis.Remote.Http;

namespace Hormesis.Remote.Tests.Http;

public sealed class HttpCredentialsTests
{
    private const string Text =
        """
        # machine lab.example login nobody password nothing
        machine other.example login a password b
        machine lab.example
          login reviewer
          password p#1
        default login anonymous password guest
        """;

    [Theory]
    [InlineData("lab.example", "reviewer", "p#1")]
    [InlineData("other.example", "a", "b")]
    [InlineData("elsewhere.example", "anonymous", "guest")]
    public void Netrc_is_read_as_curl_reads_it(string machine, string login, string password) =>
        Assert.Equal((login, password), Netrc.Find(Text, machine, hasDefault: true));

    [Fact]
    public void A_machine_without_a_password_has_no_user() =>
        Assert.Null(Netrc.Find("machine lab.example login reviewer", "lab.example", hasDefault: true));

    [Theory]
    [InlineData("https://lab.example/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://127.8.0.1/")]
    [InlineData("http://LOCALHOST:8080/")]
    [InlineData("http://[::1]:8080/")]
    public void A_token_is_sent_by_https_and_by_http_to_this_machine(string server) =>
        Assert.Equal("Bearer t0ken", HttpCredentials.Of(new(server), isOfFile: false, Token)?.ToString());

    [Theory]
    [InlineData("http://lab.example/hormesis", "http://lab.example:")]
    [InlineData("http://localhost.lab.example/", "http://localhost.lab.example:")]
    [InlineData("http://128.0.0.1:8080/", "http://128.0.0.1:8080:")]
    public void A_token_for_a_server_to_which_others_could_read_it_is_refused(string server, string start)
    {
        var message =
            Assert.Throws<HormesisException>(() => HttpCredentials.Of(new(server), isOfFile: false, Token)).Message;

        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains("Use https, or unset HORMESIS_STORE_TOKEN", message, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_server_needs_no_token() =>
        Assert.Null(HttpCredentials.Of(new("http://lab.example/"), isOfFile: false, _ => null));

    [Fact]
    public void The_token_goes_before_netrc_and_netrc_is_where_its_variable_says()
    {
        var netrc = Path.GetTempFileName();
        File.WriteAllText(netrc, Text);
        try
        {
            var user = HttpCredentials.Of(new("https://lab.example/"), isOfFile: false, name => name == "NETRC"
                ? netrc : null);
            var token = HttpCredentials.Of(new("https://lab.example/"), isOfFile: false, name => name == "NETRC" ? netrc
                : name == HttpCredentials.TokenVariable ? "t" : null);

            Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("reviewer:p#1"))}", user?.ToString());
            Assert.Equal("Bearer t", token?.ToString());
        }
        finally
        {
            File.Delete(netrc);
        }
    }

    [Theory]
    [InlineData("https://lab.example/", null, false, true)]
    [InlineData("https://lab.example/", null, true, false)]
    [InlineData("https://lab.example/", "lab.example", true, true)]
    [InlineData("https://lab.example/", "LAB.example:443\n", true, true)]
    [InlineData("https://lab.example:8443/", "lab.example", true, true)]
    [InlineData("https://lab.example:8443/", "lab.example:443", true, false)]
    [InlineData("https://evil.example/", "lab.example", true, false)]
    [InlineData("https://evil.example/", "lab.example", false, false)]
    [InlineData("https://lab.example.evil.example/", "lab.example", true, false)]
    [InlineData("http://evil.example/", null, true, false)]
    [InlineData("http://[::1]:8080/", "[::1]", true, true)]
    public void A_token_goes_to_its_host_or_to_whom_the_command_line_names(string server, string? host, bool isOfFile,
        bool isSent) =>
        Assert.Equal(
            isSent ? "Bearer t0ken" : null,
            HttpCredentials.Of(new(server), isOfFile, name => name == HttpCredentials.HostVariable ? host : Token(name))
                ?.ToString());

    [Theory]
    [InlineData("https://lab.example")]
    [InlineData("lab.example/hormesis")]
    [InlineData("me@lab.example")]
    [InlineData("lab.example:port")]
    public void What_is_no_host_is_refused_with_what_is_allowed(string host)
    {
        var message = Assert.Throws<HormesisException>(
            () => HttpCredentials.Of(new("https://lab.example/"), isOfFile: true,
                name => name == HttpCredentials.HostVariable ? host : Token(name))).Message;

        Assert.StartsWith($"HORMESIS_STORE_TOKEN_HOST: `{host}` is not a host. Allowed: HOST or HOST:PORT", message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t0k\nen")]
    [InlineData("t0k en")]
    [InlineData("t0k\u00e9n")]
    public void A_token_that_no_header_can_hold_is_refused_and_not_repeated(string token)
    {
        var message = Assert.Throws<HormesisException>(
            () => HttpCredentials.Of(new("https://lab.example/"), isOfFile: false,
                name => name == HttpCredentials.TokenVariable ? token : null)).Message;

        Assert.StartsWith("HORMESIS_STORE_TOKEN: its character 4 of ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("t0k", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_a_file_names_gets_the_user_of_its_machine_and_not_the_default_one()
    {
        Assert.Equal("reviewer", Netrc.Find(Text, "lab.example", hasDefault: false)?.Login);
        Assert.Null(Netrc.Find(Text, "evil.example", hasDefault: false));
    }

    private static string? Token(string variable) => variable == HttpCredentials.TokenVariable ? "t0ken\n" : null;
}

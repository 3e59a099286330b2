using System.Text;
using Hormesis.Pipeline;
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
        Assert.Equal((login, password), Netrc.Find(Text, machine));

    [Fact]
    public void A_machine_without_a_password_has_no_user() => Assert.Null(Netrc.Find("machine lab.example login reviewer", "lab.example"));

    [Theory]
    [InlineData("https://lab.example/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://127.8.0.1/")]
    [InlineData("http://LOCALHOST:8080/")]
    [InlineData("http://[::1]:8080/")]
    public void A_token_is_sent_by_https_and_by_http_to_this_machine(string server) =>
        Assert.Equal("Bearer t0ken", HttpCredentials.Of(new(server), Token)?.ToString());

    [Theory]
    [InlineData("http://lab.example/hormesis", "http://lab.example:")]
    [InlineData("http://localhost.lab.example/", "http://localhost.lab.example:")]
    [InlineData("http://128.0.0.1:8080/", "http://128.0.0.1:8080:")]
    public void A_token_for_a_server_to_which_others_could_read_it_is_refused(string server, string start)
    {
        var message = Assert.Throws<HormesisException>(() => HttpCredentials.Of(new(server), Token)).Message;

        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains("Use https, or unset HORMESIS_STORE_TOKEN", message, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_server_needs_no_token() => Assert.Null(HttpCredentials.Of(new("http://lab.example/"), _ => null));

    [Fact]
    public void The_token_goes_before_netrc_and_netrc_is_where_its_variable_says()
    {
        var netrc = Path.GetTempFileName();
        File.WriteAllText(netrc, Text);
        try
        {
            var user = HttpCredentials.Of(new("https://lab.example/"), name => name == "NETRC" ? netrc : null);
            var token = HttpCredentials.Of(new("https://lab.example/"), name => name == "NETRC" ? netrc : name == HttpCredentials.TokenVariable ? "t" : null);

            Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("reviewer:p#1"))}", user?.ToString());
            Assert.Equal("Bearer t", token?.ToString());
        }
        finally
        {
            File.Delete(netrc);
        }
    }

    private static string? Token(string variable) => variable == HttpCredentials.TokenVariable ? "t0ken\n" : null;
}

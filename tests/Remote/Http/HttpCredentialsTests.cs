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
        Assert.Equal((login, password), Netrc.Find(Text, machine));

    [Fact]
    public void A_machine_without_a_password_has_no_user() => Assert.Null(Netrc.Find("machine lab.example login reviewer", "lab.example"));

    [Theory]
    [InlineData("https://lab.example/", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://lab.example/", false)]
    public void A_token_is_never_sent_where_others_could_read_it(string server, bool isSent)
    {
        var header = HttpCredentials.Of(new(server), name => name == HttpCredentials.TokenVariable ? "t0ken\n" : null);

        Assert.Equal(isSent ? "Bearer t0ken" : null, header?.ToString());
    }

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
}

using Hormesis.Servers;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>Text that others wrote, at the terminal of a person, whose title it would set.</summary>
[Collection(SmokeCollection.Name)]
public sealed class ForeignTextTests(SmokeStudy smoke) : IDisposable
{
    private const string Sequence = "\e]0;owned\a";
    private const string Shown = @"\u001b]0;owned\u0007";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_value_of_a_study_file_cannot_steer_the_terminal()
    {
        var experiments = folder.Write("experiments.yaml", """
            default: "\e]0;owned\a"
            studies:
              smoke: {}
            """);

        await AssertIsShown(Shown, "--target=Status", $"--experiments={experiments}");
    }

    [Fact]
    public async Task The_name_of_a_file_among_the_results_cannot_steer_the_terminal()
    {
        (await smoke.Paper()).Succeeded();
        var path = Path.Combine(smoke.Folder.Results, $"notes {Sequence}.txt");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);

        await AssertIsShown(Shown, "--target=Verify", "--study=smoke", $"--artifacts={smoke.Folder.Artifacts}");

        File.Delete(path);
    }

    /// <summary>HttpClient replaces the control characters of a reason.</summary>
    [Fact]
    public async Task The_reason_that_a_server_gives_cannot_steer_the_terminal()
    {
        using var server = new RawServer
        {
            Answer = _ => RawServer.Text($"HTTP/1.1 403 {Sequence}\nContent-Length: 0\nConnection: close\n\n"),
        };

        await AssertIsShown("answers GET with 403 ?]0;owned?", "--target=Pull", "--study=smoke",
            $"--artifacts={folder.Path}", $"--store-remote={server.Address}");
    }

    private static async Task AssertIsShown(string shown, params string[] arguments)
    {
        using var terminal = new TerminalProcess(arguments);

        var result = (await terminal.End()).Failed();

        Assert.Contains(shown, result.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.DoesNotContain("\e]0;", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', result.Output);
    }
}

using Hormesis.EndToEnd.Tests.Smoke;
using Hormesis.Servers;

namespace Hormesis.EndToEnd.Tests.Remote;

/// <summary>The study <c>smoke</c> between two clones and one shared store, by the command line.</summary>
[Collection(SmokeCollection.Name)]
public sealed class SharedStoreTests(SmokeStudy smoke) : IDisposable
{
    private const string Secret = "hush-hush-of-the-lab";

    private readonly TemporaryFolder servers = new();
    private readonly List<IDisposable> owned = [];

    public void Dispose()
    {
        owned.ForEach(one => one.Dispose());
        servers.Dispose();
    }

    [Fact]
    public async Task A_second_clone_takes_everything_from_nginx_and_has_the_same_sums_and_a_reviewer_sees_the_report_alone()
    {
        var nginx = await Nginx(await Guard());
        var remote = $"--store-remote={nginx.Address}";
        var author = smoke.Folder;
        (await smoke.Paper()).Succeeded();

        var refused = await author.Run("Push", remote);
        var pushed = await Known(author, "Push", remote, "--store-mode=write-only");
        var clone = Clone();
        var taken = await Known(clone, "Paper", remote);
        var verified = await Known(clone, "Verify");
        var reviewer = Clone();
        var report = await Known(reviewer, "Pull", remote, "--only=paper");

        refused.FailedSaying($"The shared store {nginx.Address} answers HEAD with 401 Unauthorized");
        Assert.Contains("Pushed: ", pushed.Succeeded().Output, StringComparison.Ordinal);
        Assert.Empty(taken.Succeeded().Stages);
        Assert.Matches("(?m)^[1-9][0-9]* results were taken from the shared store\\.$", taken.Output);
        Assert.Matches("(?m)^0 run, [1-9][0-9]* up to date", taken.Output);
        Assert.Equal(smoke.Sums, clone.Sums());
        await clone.AssertSumsHold();
        Assert.Contains($" results taken from {nginx.Address}, unaudited: ", verified.Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Contains("Pulled: ", report.Succeeded().Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(reviewer.Results, "paper", "report.html")));
        Assert.False(Directory.Exists(Path.Combine(reviewer.Results, "train-unet")));
        (await reviewer.Run("Verify")).Succeeded();
        AssertNowhere([refused, pushed, taken, verified, report], [clone.Artifacts, reviewer.Artifacts, nginx.Store]);
    }

    [Fact]
    public async Task S3_serves_as_well()
    {
        var s3 = await S3Server.Start(Path.Combine(servers.Path, "s3"));
        owned.Add(s3);
        (await smoke.Paper()).Succeeded();
        var clone = Clone();
        string[] remote = [$"--store-remote={S3Server.Address}"];

        (await smoke.Folder.Run(s3.Environment, "Push", remote)).Succeeded();
        (await clone.Run(s3.Environment, "Pull", remote)).Succeeded();

        Assert.Equal(smoke.Sums, clone.Sums());
        (await clone.Paper()).RanNothing();
        var compared = await clone.Run(s3.Environment, "Compare", $"--with={S3Server.Address}");
        Assert.True(compared.ExitCode == 0, compared.All);
        Assert.Contains("instances have equal keys", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_altered_or_shortened_on_its_way_is_made_here_what_is_cut_off_or_fails_comes_nonetheless_and_the_sums_are_the_same()
    {
        (await smoke.Paper()).Succeeded();
        var nginx = await Nginx("");
        (await smoke.Folder.Run("Push", $"--store-remote={nginx.Address}", "--store-mode=write-only")).Succeeded();
        var (altered, shortened) = (ObjectOf("paper/table1.csv"), ObjectOf("paper/statistics.json"));
        using var proxy = new FaultProxy(nginx.Address);
        proxy.Spoil = (request, before) => request switch
        {
            _ when request == altered => new() { Body = body => [(byte)(body[0] ^ 1), .. body[1..]] },
            _ when request == shortened => new() { Body = body => body[..^1] },
            _ when request[..^63] is "GET cas/0" or "GET ac/0" =>
                before switch { 0 => new() { CutAfter = 100 }, 1 => new() { Status = 500 }, _ => Fault.None },
            _ => Fault.None,
        };
        var clone = Clone();

        var ran = (await clone.Paper($"--store-remote={proxy.Address}")).Succeeded();

        Assert.Equal(["statistics", "tables"], ran.Stages);
        Assert.Single(Lines(ran.All),
            line =>
            line.Contains($"The shared store {proxy.Address} has a wrong content under cas/",
            StringComparison.Ordinal));
        Assert.Equal(smoke.Sums, clone.Sums());
        clone.AssertStoreIsSound();
    }

    [Fact]
    public async Task A_store_that_fails_in_the_middle_of_a_run_and_then_is_full_is_warned_of_and_the_sums_are_the_same()
    {
        (await smoke.Paper()).Succeeded();
        var nginx = await Nginx("");
        (await smoke.Folder.Run("Push", $"--store-remote={nginx.Address}", "--store-mode=write-only")).Succeeded();
        using var proxy = new FaultProxy(nginx.Address);
        var (last, isOver) = (ObjectOf("paper/table1.csv"), false);
        proxy.Spoil = (request, _) =>
        {
            isOver |= request == last;
            return !isOver ? Fault.None : request.StartsWith("GET", StringComparison.Ordinal) ? new() { Status = 503 }
                : new() { Status = 507 };
        };
        var clone = Clone();

        var ran = (await clone.Paper($"--store-remote={proxy.Address}", "--store-mode=read-write")).Succeeded();

        Assert.Contains("tables", ran.Stages);
        Assert.DoesNotContain("train-unet", ran.Stages);
        Assert.Single(Lines(ran.All),
            line => line.Contains($"The shared store {proxy.Address} answers GET with 503", StringComparison.Ordinal));
        Assert.Single(Lines(ran.All), line =>
            line.Contains($"The shared store {proxy.Address} answers HEAD with 507", StringComparison.Ordinal));
        Assert.Equal(smoke.Sums, clone.Sums());
    }

    [Fact]
    public async Task A_store_that_is_gone_is_warned_of_once_and_the_run_ends_well()
    {
        var clone = Clone();

        var ran =
            (await clone.Run("Prepare", $"--store-remote=http://127.0.0.1:{ServerProcess.FreePort()}",
            "--store-mode=read-write")).Succeeded();

        Assert.Contains("prepare", ran.Stages);
        // Once of taking, once of giving.
        Assert.InRange(ran.All.Split("The shared store http://127.0.0.1").Length - 1, 1, 2);
        Assert.Contains("The run continues", ran.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_an_address_is_refused_and_not_repeated()
    {
        var run = (await Clone().Run("Status", $"--store-remote=https://me:{Secret}@lab.example/store")).Failed();

        Assert.Contains("~/.netrc", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.All, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n');

    /// <summary>The request for a result's content.</summary>
    private string ObjectOf(string path) =>
        $"GET cas/{Lines(smoke.Sums).Single(line => line.EndsWith($"  {path}", StringComparison.Ordinal)).Split(' ')[0]}";

    private static void AssertNowhere(CakeResult[] runs, string[] folders)
    {
        Assert.All(runs, run => Assert.DoesNotContain(Secret, run.All, StringComparison.Ordinal));
        var bytes = System.Text.Encoding.UTF8.GetBytes(Secret);
        Assert.All(
            folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)),
            file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(bytes) < 0, file));
    }

    private StudyFolder Clone()
    {
        var clone = new StudyFolder("smoke");
        owned.Add(clone);
        return clone;
    }

    private async Task<NginxServer> Nginx(string guard)
    {
        var server = await NginxServer.Start(Path.Combine(servers.Path, "nginx"), guard);
        owned.Add(server);
        return server;
    }

    /// <summary>A password, in the server's file and in the user's.</summary>
    private async Task<string> Guard()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(servers.Path, "passwords"), $"me:{{PLAIN}}{Secret}\n", cancellation);
        await File.WriteAllTextAsync(Path.Combine(servers.Path, "netrc"),
            $"machine 127.0.0.1 login me password {Secret}\n", cancellation);
        return $"auth_basic lab; auth_basic_user_file {servers.Path}/passwords;";
    }

    private Task<CakeResult> Known(StudyFolder folder, string target, params string[] arguments) =>
        folder.Run(new Dictionary<string, string?> { ["NETRC"] = Path.Combine(servers.Path, "netrc") }, target,
            arguments);
}

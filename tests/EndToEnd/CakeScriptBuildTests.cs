namespace Hormesis.EndToEnd.Tests;

/// <summary>When cake.sh builds, and when it does not.</summary>
public sealed class CakeScriptBuildTests : IDisposable
{
    private readonly FakeCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Arguments_reach_the_host_as_they_were_written()
    {
        var result = await checkout.Run("--target=Paper", "--data=/a b/c*", "");

        Assert.Equal("<--target=Paper>\n<--data=/a b/c*>\n<>\n", result.Succeeded().Output);
    }

    [Fact]
    public async Task The_second_run_builds_nothing()
    {
        await checkout.Run();
        await checkout.Run();

        Assert.Equal(1, checkout.Builds);
    }

    [Theory]
    [InlineData("build/Program.cs")]
    [InlineData("src/A.cs")]
    [InlineData("src/New.cs")]
    [InlineData("global.json")]
    [InlineData("Directory.Packages.props")]
    public async Task A_written_source_is_built(string source)
    {
        await checkout.Run();
        checkout.Write(source, "changed");
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_deleted_source_is_noticed()
    {
        await checkout.Run();
        File.Delete(checkout.At("src/A.cs"));
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_renamed_source_is_noticed()
    {
        await checkout.Run();
        File.Move(checkout.At("src/A.cs"), checkout.At("src/C.cs"));
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task An_older_file_put_in_the_place_of_a_source_is_noticed()
    {
        await checkout.Run();
        File.SetLastWriteTimeUtc(checkout.At("src/A.cs"), DateTime.UnixEpoch);
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task Sources_put_back_are_those_that_were_built_before()
    {
        var source = checkout.At("src/A.cs");
        File.SetLastWriteTimeUtc(source, DateTime.UnixEpoch);
        await checkout.Run();
        checkout.Write("src/A.cs", "changed");
        await checkout.Run();
        checkout.Write("src/A.cs", "src/A.cs");
        File.SetLastWriteTimeUtc(source, DateTime.UnixEpoch);
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task For_a_GPU_another_host_is_built_and_both_stay()
    {
        await checkout.Run();
        foreach (var backend in new[] { "cuda", "cuda", "cpu", "" })
        {
            (await checkout.RunIn(new Dictionary<string, string?> { ["TorchBackend"] = backend })).Succeeded();
        }

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_source_saved_while_the_host_is_built_is_built_too()
    {
        checkout.Write("saved-meanwhile", "src/A.cs");
        await checkout.Run();
        await checkout.Run();

        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_run_keeps_its_host_when_another_is_built()
    {
        await checkout.Run();
        var first = Assert.Single(Directory.GetDirectories(checkout.At(".out/bin/Hormesis.Build"), "run-*"));
        checkout.Write("host", "#!/bin/sh\necho new");
        checkout.Write("src/A.cs", "changed");

        Assert.Equal("new\n", (await checkout.Run()).Succeeded().Output);
        using var earlier = new CakeProcess { Script = Path.Combine(first, "Hormesis.Build") };
        Assert.Equal("<old>\n", (await earlier.Run("old")).Output);
    }

    [Fact]
    public async Task A_host_built_long_ago_is_kept_as_long_as_it_is_used()
    {
        var host = await BuiltLongAgo();
        await checkout.Run();
        checkout.Write("src/A.cs", "changed");
        await checkout.Run();

        Assert.True(Directory.Exists(host));
    }

    [Fact]
    public async Task A_host_that_nobody_has_used_for_a_month_is_removed_by_the_next_build()
    {
        var host = await BuiltLongAgo();
        checkout.Write("src/A.cs", "changed");
        await checkout.Run();

        Assert.False(Directory.Exists(host));
    }

    [Fact]
    public async Task A_failed_build_shows_its_errors_and_is_tried_again()
    {
        checkout.Write("broken", "");
        var failed = await checkout.Run();
        File.Delete(checkout.At("broken"));
        var mended = await checkout.Run("--tree");

        Assert.Contains("error CS1002", failed.Failed().Errors, StringComparison.Ordinal);
        Assert.Equal("<--tree>\n", mended.Succeeded().Output);
    }

    [Fact]
    public async Task A_build_that_fails_after_one_that_did_not_runs_no_old_host()
    {
        await checkout.Run();
        checkout.Write("src/A.cs", "wrong");
        checkout.Write("broken", "");

        Assert.Equal("", (await checkout.Run("--tree")).Failed().Output);
        Assert.Equal("", (await checkout.Run("--tree")).Failed().Output);
    }

    [Fact]
    public async Task Ctrl_C_reaches_the_host()
    {
        using var cake = new CakeProcess { Script = checkout.At("cake.sh"), Environment = checkout.Environment() };

        var result = await cake.RunAndSignal("INT", atLineWith: "waiting", "--wait");

        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("waiting\nstopped\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_another_s_build_is_told()
    {
        checkout.Write(".out/cake.lock", "");
        using var cake =
            new CakeProcess { Script = "bash", WorkingFolder = checkout.Path, Environment = checkout.Environment() };
        await using var held =
            new FileStream(checkout.At(".out/cake.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var result = await cake.RunAndInterrupt("waiting for it", _ => held.DisposeAsync().AsTask(), "-c",
            "./cake.sh --tree 2>&1");

        Assert.Equal("Another command builds this checkout; waiting for it...",
            result.Succeeded().Output.Split('\n')[0]);
        Assert.EndsWith("\n<--tree>\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_build_once()
    {
        var results = await Task.WhenAll(checkout.Run("one"), checkout.Run("two"));

        Assert.Equal(["<one>\n", "<two>\n"], results.Select(result => result.Succeeded().Output));
        Assert.Equal(1, checkout.Builds);
    }

    [Theory]
    [InlineData("flock: 9: Function not implemented")] // Lustre without -o flock
    [InlineData("flock: command not found")]
    public async Task A_folder_that_cannot_be_locked_is_told_in_one_sentence_and_built_in(string reason)
    {
        checkout.WriteProgram("bin/flock", $"#!/bin/sh\necho '{reason}' >&2\nexit 69");

        var result = (await checkout.Run("one")).Succeeded();

        Assert.Equal("<one>\n", result.Output);
        Assert.Contains($"{checkout.At(".out")} cannot be locked ({reason}): start no second build", result.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_system_without_links_takes_a_host_of_copies()
    {
        checkout.WriteProgram("bin/cp",
            "#!/bin/sh\ncase $1 in -al) mkdir -p \"$3/half\"; exit 1 ;; esac\nexec /bin/cp \"$@\"");

        (await checkout.Run("one")).Succeeded();
        (await checkout.Run("two")).Succeeded();

        Assert.Equal(1, checkout.Builds);
        Assert.Empty(
            Directory.GetDirectories(checkout.At(".out/bin/Hormesis.Build"), "half", SearchOption.AllDirectories));
    }

    private async Task<string> BuiltLongAgo()
    {
        await checkout.Run();
        var host = Assert.Single(Directory.GetDirectories(checkout.At(".out/bin/Hormesis.Build"), "run-*"));
        Directory.SetLastWriteTimeUtc(host, DateTime.UnixEpoch);
        return host;
    }
}

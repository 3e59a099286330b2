using System.Diagnostics;

namespace Hormesis.EndToEnd.Tests.Smoke;

/// <summary>What a run writes outside of <c>artifacts/</c>: a checkout of its own, whose default study is
/// <c>smoke</c>.</summary>
[Collection(SmokeCollection.Name)]
public sealed class PublishTests : IDisposable
{
    // Beside the host, so that its files can be linked.
    private readonly string checkout = Path.Combine(Checkout.Folder, ".out", "checkout-of-smoke");

    public PublishTests(SmokeStudy smoke)
    {
        var host = new DirectoryInfo(Path.Combine(Checkout.Folder, ".out/bin/Hormesis.Build")).GetDirectories("run-*")
            .MaxBy(folder => folder.LastWriteTimeUtc)!;
        if (Directory.Exists(checkout))
            Dispose();
        Write("Hormesis.slnx", "");
        Write("docs/results.md", "of the last release");
        Write("experiments.yaml", File.ReadAllText(Path.Combine(Checkout.Folder, "experiments.yaml"))
            .Replace("\ndefault: phantom\n", "\ndefault: smoke\n", StringComparison.Ordinal));
        Copy("-al", host.FullName, ".out/bin/Hormesis.Build/run");
        Copy("-a", Path.Combine(smoke.Folder.Artifacts, "store"), "artifacts/store");
    }

    public void Dispose() => Directory.Delete(checkout, recursive: true);

    [Fact]
    public async Task A_run_of_the_default_study_changes_no_file_that_git_tracks()
    {
        var before = Tracked();

        var result = (await Run("Paper")).RanNothing();

        Assert.Equal(before, Tracked());
        Assert.DoesNotContain("published results", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(checkout, "artifacts/smoke/paper/results.md")));
    }

    [Fact]
    public async Task Publish_writes_its_results_into_the_documentation()
    {
        var result = (await Run("Publish")).RanNothing();

        Assert.Contains(Tracked(), file => file.Contains("/docs/results.md ", StringComparison.Ordinal)
            && file.Contains("--target=Publish", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(checkout, "docs/images/metrics.png")));
        Assert.Contains($"{checkout}/docs/results.md\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("files equal the published results of this version.\n", result.Output,
            StringComparison.Ordinal);
    }

    private async Task<CakeResult> Run(string target)
    {
        using var host =
            new CakeProcess { Script = Path.Combine(checkout, ".out/bin/Hormesis.Build/run/Hormesis.Build") };
        return await host.Run($"--target={target}");
    }

    private IEnumerable<string> Tracked() =>
    [
        .. Directory.EnumerateFiles(checkout, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(checkout, path).Split('/')[0] is not (".out" or "artifacts"))
            .Select(path => $"{path} {File.ReadAllText(path)}")
            .Order(StringComparer.Ordinal),
    ];

    private void Write(string path, string text)
    {
        var full = Path.Combine(checkout, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Copy(string how, string from, string to)
    {
        var full = Path.Combine(checkout, to);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var copy = Process.Start("cp", [how, from, full]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }
}

using Hormesis.Build.Commands;

namespace Hormesis.Build.Tests.Commands;

public sealed class ResultsPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Text_and_images_are_copied_and_links_follow_them()
    {
        Write("paper/results.md",
            "# R\nBy --target=Paper.\n![Metrics](metrics.png)\n[elsewhere](https://example.org/a.png)\n");
        Write("paper/metrics.png", "new");
        Write("docs/images/metrics.png", "old");

        Publish();

        Assert.Equal(
            "# R\nBy --target=Publish.\n![Metrics](images/metrics.png)\n[elsewhere](https://example.org/a.png)\n",
            Read("docs/results.md"));
        Assert.Equal("new", Read("docs/images/metrics.png"));
        Assert.Equal("0  table.csv\n", Read("docs/phantom.SHA256SUMS"));
    }

    [Fact]
    public void What_has_not_changed_is_not_written()
    {
        Write("paper/results.md", "![Metrics](metrics.png)");
        Write("paper/metrics.png", "same");
        Publish();
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(folder, "docs"), "*", SearchOption.AllDirectories)];
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        Assert.Empty(Publish());

        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public async Task There_is_no_moment_without_the_page()
    {
        Write("paper/results.md", "new");
        Write("docs/results.md", "old");
        using var watcher = new FileSystemWatcher(Path.Combine(folder, "docs"));
        var removed = new List<string?>();
        var end = new TaskCompletionSource();
        watcher.Deleted += (_, change) => removed.Add(change.Name);
        watcher.Created += (_, change) => _ = change.Name == "last" && end.TrySetResult();
        watcher.EnableRaisingEvents = true;

        Publish();

        Write("docs/last", "");
        await end.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("results.md", removed);
    }

    [Fact]
    public void Without_results_the_task_that_makes_them_is_named() => Assert.EndsWith(
        "paper/results.md is missing: there is nothing to publish. Make it first: ./cake.sh --target=Paper",
        Assert.Throws<HormesisException>(() => Publish()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Another_study_has_its_own_page_and_images()
    {
        Write("paper/results.md", "![Metrics](metrics.png)\n");
        Write("paper/metrics.png", "of the other");
        Write("docs/results.md", "the default's");

        Publish("phantom-full");

        Assert.Equal("the default's", Read("docs/results.md"));
        Assert.Equal("![Metrics](images/phantom-full/metrics.png)\n", Read("docs/results-phantom-full.md"));
        Assert.Equal("of the other", Read("docs/images/phantom-full/metrics.png"));
    }

    private IReadOnlyList<string> Publish(string study = "phantom") =>
        new ResultsPage(study, Path.Combine(folder, "paper"), "phantom", Path.Combine(folder, "default"))
            .Publish("phantom.SHA256SUMS", "0  table.csv\n", Path.Combine(folder, "docs"));

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

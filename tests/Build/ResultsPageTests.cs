namespace Hormesis.Build.Tests;

public sealed class ResultsPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Text_and_images_are_copied_and_links_follow_them()
    {
        Write("paper/results.md", "# R\n![Metrics](metrics.png)\n[elsewhere](https://example.org/a.png)\n");
        Write("paper/metrics.png", "new");
        Write("docs/images/metrics.png", "old");

        Refresh();

        Assert.Equal("# R\n![Metrics](images/metrics.png)\n[elsewhere](https://example.org/a.png)\n", Read("docs/results.md"));
        Assert.Equal("new", Read("docs/images/metrics.png"));
    }

    [Fact]
    public void What_has_not_changed_is_not_written()
    {
        Write("paper/results.md", "![Metrics](metrics.png)");
        Write("paper/metrics.png", "same");
        Directory.CreateDirectory(Path.Combine(folder, "docs"));
        Refresh();
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(folder, "docs"), "*", SearchOption.AllDirectories)];
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        Refresh();

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public void Without_results_nothing_happens()
    {
        Directory.CreateDirectory(Path.Combine(folder, "docs"));

        Refresh();

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "docs")));
    }

    private void Refresh() => ResultsPage.Refresh(Path.Combine(folder, "paper"), Path.Combine(folder, "docs"));

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

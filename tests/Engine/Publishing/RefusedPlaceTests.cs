using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>A folder of something else has a study's name: it is left alone, and nothing runs.</summary>
public sealed class RefusedPlaceTests : IDisposable
{
    private const string Mine = "mine";

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_folder_of_scans_is_refused_before_anything_runs()
    {
        Write("t1ce/1.png");

        var message = RefusedRun();

        Assert.Contains($"{bench.Study} holds t1ce and no results of this program.", message, StringComparison.Ordinal);
        Assert.Contains("--artifacts=DIR", message, StringComparison.Ordinal);
        Assert.Equal(["study/t1ce/1.png"], FolderListing.Files(bench.Artifacts));
    }

    [Fact]
    public void Lists_that_a_dataset_brings_with_it_do_not_make_results_of_it()
    {
        Write("1.png");
        Write("manifest.json", """{ "study": "study", "files": ["1.png"] }""");
        Write("SHA256SUMS", $"{Digest.OfText(Mine)}  1.png\n{Digest.OfText("")}  manifest.json\n");

        Assert.Contains("no results of this program", RefusedRun(), StringComparison.Ordinal);
        Assert.Throws<HormesisException>(
            () => StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None));
        Assert.Equal(["1.png", "SHA256SUMS", "manifest.json"], FolderListing.Files(bench.Study));
    }

    [Fact]
    public void A_file_is_refused()
    {
        Directory.CreateDirectory(bench.Artifacts);
        File.WriteAllText(bench.Study, Mine);

        Assert.Contains($"{bench.Study} is not a folder.", RefusedRun(), StringComparison.Ordinal);
        Assert.Equal(Mine, File.ReadAllText(bench.Study));
    }

    [Fact]
    public void A_link_is_refused_though_it_leads_to_results()
    {
        bench.Run(Instances.Chain("a"));
        var moved = Path.Combine(bench.Artifacts, "moved");
        Directory.Move(bench.Study, moved);
        Directory.CreateSymbolicLink(bench.Study, moved);

        Assert.Contains($"{bench.Study} is a symbolic link to {moved}.", RefusedRun(), StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(Path.Combine(moved, "write/first/out.txt")));
    }

    [Fact]
    public void A_folder_in_the_place_of_half_built_results_is_refused()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Artifacts, ".study.new")).FullName,
            "notes.txt"), Mine);

        Assert.Contains(".study.new holds notes.txt, which is not a result.", RefusedRun(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_takes_results()
    {
        Directory.CreateDirectory(bench.Study);

        bench.Run(Instances.Chain("a"));

        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Cleaning_removes_nothing()
    {
        Write("manual.md");

        var message = Assert.Throws<HormesisException>(
            () => StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None)).Message;

        Assert.Equal($"{bench.Study} holds manual.md and no results of this program. Nothing was removed.", message);
        Assert.Equal(["study/manual.md"], FolderListing.Files(bench.Artifacts));
    }

    [Theory]
    [InlineData("data", "data", true)]
    [InlineData("data/artifacts", "data", true)]
    [InlineData("artifacts", "artifacts/scans", true)]
    [InlineData("link/of results", "data", true)]
    [InlineData("artifacts", "data", false)]
    [InlineData("artifacts", "artifacts of others", false)]
    [InlineData("artifacts", "nowhere", false)]
    public void Results_are_kept_apart_from_raw_data_whatever_links_lead_there(string artifacts, string data,
        bool isRefused)
    {
        foreach (var folder in new[] { "data", "artifacts/scans", "artifacts of others" })
            Directory.CreateDirectory(Path.Combine(bench.Artifacts, folder));
        Directory.CreateSymbolicLink(Path.Combine(bench.Artifacts, "link"), Path.Combine(bench.Artifacts, "data"));

        var error =
            Record.Exception(() =>
            StudyFolder.RefuseNested(Path.Combine(bench.Artifacts, artifacts), Path.Combine(bench.Artifacts, data)));

        Assert.Equal(isRefused, error is HormesisException);
    }

    private string RefusedRun()
    {
        var observer = new RecordingObserver();
        var message = Assert.Throws<HormesisException>(() => bench.Run(observer, Instances.Chain("new"))).Message;
        Assert.Empty(observer.Ran);
        return message;
    }

    private void Write(string path, string text = Mine)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Shown(path))!);
        File.WriteAllText(bench.Shown(path), text);
    }
}

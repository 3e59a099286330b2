using System.Diagnostics;
using Hormesis.Engine.Publishing;
using Hormesis.Engine.Scheduling;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Publishing;

/// <summary>What a person has among a study's results survives every run.</summary>
public sealed class KeptFilesTests : IDisposable
{
    private const string Mine = "mine";

    private readonly Bench bench = new();

    public KeptFilesTests() => bench.Run(Instances.Chain("a"));

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Notes_stay_at_their_place_when_results_are_renewed_and_are_named()
    {
        Write("notes.txt");
        Write("write/first/of mine.txt");
        Write("thesis/.git/HEAD");
        File.CreateSymbolicLink(bench.Shown("latest"), "notes.txt");
        var inode = FileStat.Of(bench.Shown("notes.txt"))!.Value;

        var notices = bench.Run(Instances.Chain("b")).Notices;

        Assert.Equal("b", bench.Read("write/first/out.txt"));
        Assert.All(["notes.txt", "write/first/of mine.txt", "thesis/.git/HEAD", "latest"],
            path => Assert.Equal(Mine, bench.Read(path)));
        Assert.True(inode.IsSameFile(FileStat.Of(bench.Shown("notes.txt"))!.Value));
        Assert.Equal($"{bench.Study} contained files that no run wrote. They are kept: latest, notes.txt, thesis, " +
            "write/first/of mine.txt.", Assert.Single(notices));
        Assert.Equal([bench.Store, bench.Study],
            Directory.EnumerateFileSystemEntries(bench.Artifacts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Notes_stay_where_the_results_that_they_are_of_go()
    {
        Write("write/second/notes.txt");

        bench.Run(Instances.Write("first", "a"));

        Assert.Equal(["write/first/out.txt", "write/second/notes.txt"],
            FolderListing.Files(bench.Study).Where(path => path.Contains('/', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_result_that_was_changed_by_hand_is_kept_by_another_name()
    {
        Edit("write/first/out.txt", "my first");
        var notices = bench.Run(Instances.Chain("b")).Notices;
        Edit("write/first/out.txt", "my second");
        bench.Run(Instances.Chain("c"));

        Assert.Contains("write/first/out.txt as write/first/out.txt.kept.", Assert.Single(notices),
            StringComparison.Ordinal);
        Assert.Equal(["c", "my first", "my second"],
            new[] { "", ".kept", ".kept.2" }.Select(end => bench.Read($"write/first/out.txt{end}")));
    }

    [Fact]
    public void A_result_that_was_changed_through_its_link_to_the_store_is_kept()
    {
        DurableFile.SetMode(bench.Shown("write/first/out.txt"), 0b110_100_100);
        File.WriteAllText(bench.Shown("write/first/out.txt"), Mine);

        bench.Run(Instances.Chain("a"));

        Assert.Equal(("a", Mine), (bench.Read("write/first/out.txt"), bench.Read("write/first/out.txt.kept")));
    }

    /// <summary>As an earlier version of a result has it that a backup gave back.</summary>
    [Fact]
    public void A_file_of_a_person_that_has_the_date_of_a_result_is_kept()
    {
        Edit("write/first/out.txt", Mine);
        File.SetLastWriteTimeUtc(bench.Shown("write/first/out.txt"), new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        bench.Run(Instances.Chain("b"));

        Assert.Equal(("b", Mine), (bench.Read("write/first/out.txt"), bench.Read("write/first/out.txt.kept")));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("SHA256SUMS")]
    [InlineData("experiments.json")]
    [InlineData("run.json")]
    [InlineData("run.js")]
    [InlineData("PARTIAL.txt")]
    public void A_text_of_a_person_by_a_name_of_this_program_is_kept_by_another(string name)
    {
        Edit(name, Mine);

        bench.Run(Instances.Chain("a"));

        Assert.Equal(Mine, bench.Read($"{name}.kept"));
        Assert.Equal(name != "PARTIAL.txt", File.Exists(bench.Shown(name)) && bench.Read(name) != Mine);
    }

    [Fact]
    public void Notes_are_kept_where_results_come_to_have_their_name()
    {
        Write("paper/out.txt");
        Write("other", "no folder");

        bench.Run(Instances.Write("first", "a") with { Folder = "paper" },
            Instances.Write("second", "b") with { Folder = "other" });

        Assert.Equal(("a", "b"), (bench.Read("paper/out.txt"), bench.Read("other/out.txt")));
        Assert.Equal((Mine, "no folder"), (bench.Read("paper.kept/out.txt"), bench.Read("other.kept")));
    }

    [Fact]
    public void A_link_in_the_place_of_a_folder_of_results_is_kept_with_what_it_leads_to()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(bench.Artifacts, "elsewhere", "first")).Parent!.FullName;
        File.WriteAllText(Path.Combine(elsewhere, "first", "out.txt"), Mine);
        Directory.Delete(bench.Shown("write"), recursive: true);
        Directory.CreateSymbolicLink(bench.Shown("write"), elsewhere);

        bench.Run(Instances.Chain("b"));

        Assert.Equal(("b", Mine),
            (bench.Read("write/first/out.txt"), File.ReadAllText(Path.Combine(elsewhere, "first", "out.txt"))));
        Assert.Equal(elsewhere, new FileInfo(bench.Shown("write.kept")).LinkTarget);
    }

    [Fact]
    public void A_folder_that_a_crash_left_gives_back_what_is_a_person_s()
    {
        Write("notes.txt");
        Directory.Move(bench.Study, Path.Combine(bench.Artifacts, ".study.new.old"));

        bench.Run(Instances.Chain("b"));

        Assert.Equal((Mine, "b"), (bench.Read("notes.txt"), bench.Read("write/first/out.txt")));
        Assert.Equal([bench.Store, bench.Study],
            Directory.EnumerateFileSystemEntries(bench.Artifacts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_stops_no_results_and_hides_no_other_file()
    {
        Write("a.txt");
        Write("notes.txt");
        Shell("""echo mine > "$(printf 'gr\366n.txt')" """);

        var notices = bench.Run(Instances.Chain("b")).Notices;

        Assert.Equal(["b", Mine, Mine], new[] { "write/first/out.txt", "a.txt", "notes.txt" }.Select(bench.Read));
        Assert.Contains(notices, notice => notice.StartsWith(
            $"{Path.Combine(bench.Artifacts, ".study.new")} holds files that no run wrote.", StringComparison.Ordinal));
        bench.Run(Instances.Chain("c"));
        Assert.Equal("c", bench.Read("write/first/out.txt"));
        Assert.Single(Directory.GetFiles(bench.Artifacts, "gr*n.txt", SearchOption.AllDirectories));
        Shell("find .. -name 'gr*n.txt' -delete"); // .NET cannot.
    }

    [Fact]
    public void Cleaning_leaves_what_no_run_wrote_and_names_it()
    {
        Write("write/notes.txt");
        Edit("write/first/out.txt", Mine);

        Assert.Equal(["write/first/out.txt", "write/notes.txt"],
            StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None));
        Assert.Equal(["write/first/out.txt", "write/notes.txt"], FolderListing.Files(bench.Study));
        Assert.Equal([bench.Shown("write"), bench.Shown("write/first")],
            Directory.GetDirectories(bench.Study, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Results_of_another_study_are_refused()
    {
        Directory.Move(bench.Study, Path.Combine(bench.Artifacts, "other"));
        var graph = StageGraph.Of(Instances.Chain("b"));

        var message = Assert.Throws<HormesisException>(() => PipelineRun.Start(
            graph, graph.Instances, bench.Options with { Study = "other", Executor = new InProcessExecutor() },
                bench.Code, new RecordingObserver(), CancellationToken.None)).Message;

        Assert.Contains("holds the results of another study, `study`.", message, StringComparison.Ordinal);
    }

    /// <summary>Runs a command in the study's folder.</summary>
    private void Shell(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = bench.Study })!;
        shell.WaitForExit();
    }

    private void Write(string path, string text = Mine)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Shown(path))!);
        File.WriteAllText(bench.Shown(path), text);
    }

    /// <summary>As most editors do it: a new file by the same name.</summary>
    private void Edit(string path, string text)
    {
        File.Delete(bench.Shown(path));
        Write(path, text);
    }
}

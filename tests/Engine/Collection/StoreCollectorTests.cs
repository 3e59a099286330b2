using Hormesis.Engine.Publishing;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Collection;

public sealed class StoreCollectorTests : IDisposable
{
    private readonly Bench bench = new();

    /// <summary>What the stat cache says of a file that is not there.</summary>
    private string LostScan => Scan(FileStat.Of(bench.Artifacts)!.Value.Device);

    /// <summary>As a key or a content has it.</summary>
    private static string Name { get; } = new('1', 64);

    public void Dispose() => bench.Dispose();

    /// <summary>By which Explain names the member that changed.</summary>
    [Fact]
    public void The_parts_of_the_code_of_what_stays_stay_and_the_others_go()
    {
        bench.Run(Instances.Chain("a"));
        bench.Code = new FixedCode("new");
        bench.Run(Instances.Chain("a"));

        bench.Collect(keepDays: 0, daysLater: 1);

        Assert.Equal([Digest.OfText("new").Hex],
            Directory.GetFiles(Path.Combine(bench.Store, "code")).Select(Path.GetFileNameWithoutExtension));
    }

    /// <summary>By which Explain names the files that changed.</summary>
    [Fact]
    public void The_listings_of_the_raw_files_of_what_stays_stay_and_the_others_go()
    {
        using var data = new RawReader();
        bench.Run(data.With("a=1"));
        var old = Assert.Single(Directory.GetFiles(Path.Combine(bench.Store, "inputs")));
        bench.Run(data.With("a=2"));
        string[] stays = [.. Directory.GetFiles(Path.Combine(bench.Store, "inputs")).Except([old])];

        Assert.Empty(bench.Collect(keepDays: 30).Items
            .Where(item => item.Path.StartsWith("inputs/", StringComparison.Ordinal)));
        var removed = bench.Collect(keepDays: 0, daysLater: 1).Items.Select(item => item.Path).ToArray();

        Assert.Contains($"inputs/{Path.GetFileName(old)}", removed);
        Assert.Equal(stays, Directory.GetFiles(Path.Combine(bench.Store, "inputs")));
        Assert.EndsWith(": a changed", bench.Run(data.With("a=3")).Reasons["write/reader"], StringComparison.Ordinal);
    }

    /// <summary>Else another's word would seem to be made here.</summary>
    [Fact]
    public void Whose_word_a_result_is_stays_as_long_as_the_result()
    {
        bench.Run(Instances.Chain("a"));
        bench.Run(Instances.Chain("b"));
        bench.TakenFrom("mem://lab");

        bench.Collect(keepDays: 0, daysLater: 1);

        Assert.Equal(["2 results taken from mem://lab, unaudited: write/first, write/second"],
            StudyVerifier.Origins(bench.Artifacts, "study").Select(line => line.Text));
        Assert.Equal(2, FolderListing.Files(Path.Combine(bench.Store, "origins")).Count);
    }

    [Fact]
    public void Old_results_that_no_manifest_names_go_and_are_made_anew_when_asked_for()
    {
        bench.Run(Instances.Chain("a"));
        bench.Run(Instances.Chain("b"));

        var report = bench.Collect(keepDays: 30, daysLater: 31);

        Assert.Equal(["actions", "actions", "objects", "objects"],
            [.. report.Items.Select(item => item.Path.Split('/')[0]).Where(kind => kind is "actions" or "objects")]);
        Assert.Empty(bench.Run(Instances.Chain("b")).Ran);
        Assert.Equal(["write/first", "write/second"], bench.Run(Instances.Chain("a")).Ran);
    }

    [Fact]
    public void Younger_results_stay()
    {
        bench.Run(Instances.Chain("a"));
        bench.Run(Instances.Chain("b"));

        bench.Collect(keepDays: 30, daysLater: 29);

        Assert.Empty(bench.Run(Instances.Chain("a")).Ran);
    }

    [Fact]
    public void The_oldest_go_first_where_the_store_is_too_large()
    {
        bench.Run(Instances.Write("first", new string('1', 1000)));
        Age("*.json", days: 2);
        bench.Run(Instances.Write("first", new string('2', 1000)));
        Age("*.json", days: 1);
        bench.Run(Instances.Write("first", new string('3', 1000)));

        bench.Collect(keepDays: 30, maxBytes: 2000);

        Assert.Empty(bench.Run(Instances.Write("first", new string('2', 1000))).Ran);
        Assert.Equal(["write/first"], bench.Run(Instances.Write("first", new string('1', 1000))).Ran);
    }

    [Fact]
    public void A_content_of_two_results_counts_once_against_the_limit()
    {
        var content = new string('1', 1000);
        bench.Run(Instances.Write("first", content), Instances.Write("second", content) with { Seed = 1 });
        StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None);

        bench.Collect(keepDays: 30, maxBytes: 1500);

        Assert.Empty(
            bench.Run(Instances.Write("first", content), Instances.Write("second", content) with { Seed = 1 }).Ran);
    }

    [Fact]
    public void Unfinished_work_stays_as_long_as_results_do()
    {
        bench.Run(Instances.Chain("a"));
        Leave($"staging/{Name}/checkpoints/00000001/content/weights");

        bench.Collect(keepDays: 30, daysLater: 29);
        Assert.True(Directory.Exists(Path.Combine(bench.Store, "staging", Name)));

        bench.Collect(keepDays: 30, daysLater: 31);
        Assert.False(Directory.Exists(Path.Combine(bench.Store, "staging", Name)));
    }

    [Fact]
    public void What_came_of_an_object_that_is_still_fetched_stays_as_long_as_results_do()
    {
        Leave($"incoming/{Name}.tmp");

        bench.Collect(keepDays: 30, daysLater: 29);
        Assert.Equal("x", Content($"incoming/{Name}.tmp"));

        bench.Collect(keepDays: 30, daysLater: 31);
        Assert.Null(Content($"incoming/{Name}.tmp"));
    }

    [Fact]
    public void Links_to_objects_in_abandoned_work_take_no_room()
    {
        bench.Run(Instances.Chain("a"));
        Leave($"staging/{Name}/outputs/out.txt");
        LinkedFile.LinkOrCopy(bench.Shown("write/first/out.txt"), Path.Combine(bench.Store, "staging", Name, "input"));

        Assert.Equal(1,
            Assert.Single(bench.Collect(keepDays: 1, daysLater: 2).Items,
            item => item.Path == $"staging/{Name}").Bytes);
    }

    [Fact]
    public void A_dry_run_names_the_same_and_removes_nothing()
    {
        bench.Run(Instances.Chain("a"));
        bench.Run(Instances.Chain("b"));
        Leave($"staging/{Name}/outputs/out.txt");
        File.WriteAllText(Path.Combine(bench.Store, "stat-cache"), LostScan);
        var before = FolderListing.Files(bench.Store);

        var planned = bench.Collect(keepDays: 0, daysLater: 1, dryRun: true);

        Assert.Equal(before, FolderListing.Files(bench.Store));
        Assert.Equal(LostScan, File.ReadAllText(Path.Combine(bench.Store, "stat-cache")));
        var done = bench.Collect(keepDays: 0, daysLater: 1);
        Assert.Equal(planned.Items, done.Items);
        Assert.Equal((1, 1), (planned.StatEntries, done.StatEntries));
    }

    [Fact]
    public void Abandoned_work_damaged_objects_and_locks_go()
    {
        bench.Run(Instances.Chain("a"));
        foreach (var path in new[] { $"staging/{Name}/checkpoints/00000001/content/weights", $"damaged/{Name}",
            $"locks/{Name}", "objects/.1-1.tmp", "actions/ab/.2-2.tmp" })
            Leave(path);

        var removed = bench.Collect(keepDays: 1, daysLater: 2).Items.Select(item => item.Path).ToArray();

        Assert.All([$"staging/{Name}", $"damaged/{Name}", $"locks/{Name}", "objects/.1-1.tmp", "actions/ab/.2-2.tmp"],
            path => Assert.Contains(path, removed));
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Files_that_this_program_did_not_name_stay()
    {
        bench.Run(Instances.Chain("a"));
        string[] mine = ["README", "actions/ab/notes.json", "code/notes.json", "damaged/notes",
            "inputs/notes.json", "locks/notes", "objects/README", "objects/ab/notes", "old.tmp", "staging/mine/a"];
        foreach (var path in mine)
            Leave(path);

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.All(mine, path => Assert.Equal((path, "x"), (path, Content(path))));
    }

    [Fact]
    public void Digests_of_raw_files_that_are_gone_are_forgotten()
    {
        Directory.CreateDirectory(bench.Store);
        File.WriteAllText(Path.Combine(bench.Store, "stat-cache"), LostScan);

        Assert.Equal(1, bench.Collect(keepDays: 0).StatEntries);
        Assert.Empty(File.ReadAllText(Path.Combine(bench.Store, "stat-cache")));
    }

    [Fact]
    public void Links_of_a_person_among_the_locks_stay_and_what_they_lead_to_is_not_changed()
    {
        bench.Run(Instances.Chain("a"));
        Leave("mine");
        Assert.True(LinkedFile.TryLink(Path.Combine(bench.Store, "mine"), Path.Combine(bench.Store, "locks", "hard")));
        File.CreateSymbolicLink(Path.Combine(bench.Store, "locks", "symbolic"), "../mine");

        bench.Collect(keepDays: 0, daysLater: 1, dryRun: true);
        bench.Collect(keepDays: 0, daysLater: 1);

        Assert.All(["mine", "locks/hard", "locks/symbolic"], path => Assert.Equal("x", Content(path)));
    }

    [Fact]
    public void Digests_of_raw_files_on_a_disk_that_is_not_mounted_stay()
    {
        Directory.CreateDirectory(bench.Store);
        var line = Scan(FileStat.Of(bench.Artifacts)!.Value.Device + 1);
        File.WriteAllText(Path.Combine(bench.Store, "stat-cache"), line);

        Assert.Equal(0, bench.Collect(keepDays: 0).StatEntries);
        Assert.Equal(line, Content("stat-cache"));
    }

    private string? Content(string path) =>
        Path.Combine(bench.Store, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private string Scan(ulong device) => CheckedLine.Of(
        $"{Digest.OfText("1").Hex}\t{device}\t1\t1\t1\t1\t1\t{Path.Combine(bench.Artifacts, "no", "scan")}") + "\n";

    private void Leave(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(bench.Store, path))!);
        File.WriteAllText(Path.Combine(bench.Store, path), "x");
    }

    private void Age(string pattern, int days)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(bench.Store, "actions"), pattern,
            SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddDays(-days));
    }
}

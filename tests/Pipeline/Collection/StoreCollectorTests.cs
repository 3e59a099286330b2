using Hormesis.Pipeline.Collection;
using Hormesis.Pipeline.Files;
using Hormesis.Pipeline.Manifests;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;
using Hormesis.Pipeline.Verification;

namespace Hormesis.Pipeline.Tests.Collection;

public sealed class StoreCollectorTests : IDisposable
{
    private readonly Bench bench = new();

    private string Store => Path.Combine(bench.Artifacts, "store");

    /// <summary>What the stat cache says of a file that is not there.</summary>
    private string LostScan => CheckedLine.Of($"{Digest.OfText("1").Hex}\t1\t1\t1\t1\t1\t1\t{Path.Combine(bench.Artifacts, "scan")}") + "\n";

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_a_manifest_names_stays_however_old_it_is()
    {
        bench.Run(Chain("a"));

        Collect(keepDays: 0, daysLater: 1000);

        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Empty(bench.Run(Chain("a")).Ran);
    }

    [Fact]
    public void What_the_manifest_of_any_study_names_stays()
    {
        bench.Run(Chain("a"));
        var (first, second) = (bench.Study, Path.Combine(bench.Artifacts, "a second"));
        Directory.Move(first, second);
        bench.Run(Chain("b"));

        Collect(keepDays: 0, daysLater: 1000);

        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "a second"));
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Objects_that_a_manifest_names_stay_though_their_record_is_lost()
    {
        bench.Run(Chain("a"));
        Directory.Delete(Path.Combine(Store, "actions"), recursive: true);

        Collect(keepDays: 0, daysLater: 1000);

        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    /// <summary>By which Explain names the member that changed.</summary>
    [Fact]
    public void The_parts_of_the_code_of_what_stays_stay_and_the_others_go()
    {
        bench.Run(Chain("a"));
        bench.Code = new FixedCode("new");
        bench.Run(Chain("a"));

        Collect(keepDays: 0, daysLater: 1);

        Assert.Equal([Digest.OfText("new").Hex], Directory.GetFiles(Path.Combine(Store, "code")).Select(Path.GetFileNameWithoutExtension));
    }

    /// <summary>Else another's word would seem to be made here.</summary>
    [Fact]
    public void Whose_word_a_result_is_stays_as_long_as_the_result()
    {
        bench.Run(Chain("a"));
        bench.Run(Chain("b"));
        bench.TakenFrom("mem://lab");

        Collect(keepDays: 0, daysLater: 1);

        Assert.Equal(["2 results taken from mem://lab, unaudited: write/first, write/second"], StudyVerifier.Origins(bench.Artifacts, "study"));
        Assert.Equal(2, FolderListing.Files(Path.Combine(Store, "origins")).Count);
    }

    [Fact]
    public void Old_results_that_no_manifest_names_go_and_are_made_anew_when_asked_for()
    {
        bench.Run(Chain("a"));
        bench.Run(Chain("b"));

        var report = Collect(keepDays: 30, daysLater: 31);

        Assert.Equal(["actions", "actions", "objects", "objects"], [.. report.Items.Select(item => item.Path.Split('/')[0]).Where(kind => kind is "actions" or "objects")]);
        Assert.Empty(bench.Run(Chain("b")).Ran);
        Assert.Equal(["write/first", "write/second"], bench.Run(Chain("a")).Ran);
    }

    [Fact]
    public void Younger_results_stay()
    {
        bench.Run(Chain("a"));
        bench.Run(Chain("b"));

        Collect(keepDays: 30, daysLater: 29);

        Assert.Empty(bench.Run(Chain("a")).Ran);
    }

    [Fact]
    public void The_oldest_go_first_where_the_store_is_too_large()
    {
        bench.Run(Instances.Write("first", new string('1', 1000)));
        Age("*.json", days: 2);
        bench.Run(Instances.Write("first", new string('2', 1000)));
        Age("*.json", days: 1);
        bench.Run(Instances.Write("first", new string('3', 1000)));

        Collect(keepDays: 30, maxBytes: 2000);

        Assert.Empty(bench.Run(Instances.Write("first", new string('2', 1000))).Ran);
        Assert.Equal(["write/first"], bench.Run(Instances.Write("first", new string('1', 1000))).Ran);
    }

    [Fact]
    public void A_content_of_two_results_counts_once_against_the_limit()
    {
        var content = new string('1', 1000);
        bench.Run(Instances.Write("first", content), Instances.Write("second", content) with { Seed = 1 });
        StudyFolder.Clean(bench.Artifacts, "study");

        Collect(keepDays: 30, maxBytes: 1500);

        Assert.Empty(bench.Run(Instances.Write("first", content), Instances.Write("second", content) with { Seed = 1 }).Ran);
    }

    [Fact]
    public void Unfinished_work_stays_as_long_as_results_do()
    {
        bench.Run(Chain("a"));
        Leave("staging/1/checkpoints/00000001/content/weights");

        Collect(keepDays: 30, daysLater: 29);
        Assert.True(Directory.Exists(Path.Combine(Store, "staging", "1")));

        Collect(keepDays: 30, daysLater: 31);
        Assert.False(Directory.Exists(Path.Combine(Store, "staging", "1")));
    }

    [Fact]
    public void Links_to_objects_in_abandoned_work_take_no_room()
    {
        bench.Run(Chain("a"));
        Leave("staging/1/outputs/out.txt");
        DurableFile.LinkOrCopy(bench.Shown("write/first/out.txt"), Path.Combine(Store, "staging", "1", "input"));

        Assert.Equal(1, Assert.Single(Collect(keepDays: 1, daysLater: 2).Items, item => item.Path == "staging/1").Bytes);
    }

    [Fact]
    public void A_lock_that_somebody_holds_stays()
    {
        bench.Run(Chain("a"));
        using var held = KernelLock.TryAcquire(Path.Combine(Store, "locks", "1.worker"));

        Collect(keepDays: 0, daysLater: 1);

        Assert.Equal(["1.worker", "store"], FolderListing.Files(Path.Combine(Store, "locks")));
    }

    [Fact]
    public void A_dry_run_names_the_same_and_removes_nothing()
    {
        bench.Run(Chain("a"));
        bench.Run(Chain("b"));
        Leave("staging/1/outputs/out.txt");
        File.WriteAllText(Path.Combine(Store, "stat-cache"), LostScan);
        var before = FolderListing.Files(Store);

        var planned = Collect(keepDays: 0, daysLater: 1, dryRun: true);

        Assert.Equal(before, FolderListing.Files(Store));
        Assert.Equal(LostScan, File.ReadAllText(Path.Combine(Store, "stat-cache")));
        var done = Collect(keepDays: 0, daysLater: 1);
        Assert.Equal(planned.Items, done.Items);
        Assert.Equal((1, 1), (planned.StatEntries, done.StatEntries));
    }

    [Fact]
    public void Abandoned_work_damaged_objects_and_locks_go()
    {
        bench.Run(Chain("a"));
        foreach (var path in new[] { "staging/1/checkpoints/00000001/content/weights", "damaged/2", "locks/3", "objects/.1-1.tmp", "actions/ab/.2-2.tmp" })
            Leave(path);

        var removed = Collect(keepDays: 1, daysLater: 2).Items.Select(item => item.Path).ToArray();

        Assert.All(["staging/1", "damaged/2", "locks/3", "objects/.1-1.tmp", "actions/ab/.2-2.tmp"], path => Assert.Contains(path, removed));
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Digests_of_raw_files_that_are_gone_are_forgotten()
    {
        Directory.CreateDirectory(Store);
        File.WriteAllText(Path.Combine(Store, "stat-cache"), LostScan);

        Assert.Equal(1, Collect(keepDays: 0).StatEntries);
        Assert.Empty(File.ReadAllText(Path.Combine(Store, "stat-cache")));
    }

    [Fact]
    public void A_store_on_which_a_run_is_under_way_is_left_alone()
    {
        bench.Run(Chain("a"));
        using var run = KernelLock.TryShare(Path.Combine(Store, "locks", "store"));

        Assert.Contains("a run is under way", Assert.Throws<HormesisException>(() => Collect(keepDays: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_keeps_the_store_from_being_cleaned_from_its_start_to_its_end()
    {
        var isHeld = false;
        bench.Run(new RecordingObserver { OnStart = _ => isHeld = !CanClean() }, Instances.Write("one", "1"));

        Assert.True(isHeld);
        Assert.True(CanClean());

        bool CanClean()
        {
            using var alone = KernelLock.TryAcquire(Path.Combine(bench.Artifacts, "store", "locks", "store"));
            return alone is not null;
        }
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_stops_it()
    {
        bench.Run(Chain("a"));
        StudyFolder.Clean(bench.Artifacts, "study");
        Directory.CreateDirectory(bench.Study);
        File.WriteAllText(bench.Shown("manifest.json"), "{");

        Assert.Throws<HormesisException>(() => Collect(keepDays: 0, daysLater: 1));
        Assert.NotEmpty(FolderListing.Files(Path.Combine(Store, "objects")));
    }

    private GcReport Collect(int keepDays, int daysLater = 0, long? maxBytes = null, bool dryRun = false) => StoreCollector.Collect(bench.Artifacts, new()
    {
        KeepDays = keepDays,
        MaxBytes = maxBytes,
        DryRun = dryRun,
        Clock = new FixedClock(TimeSpan.FromDays(daysLater)),
    });

    private void Leave(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Store, path))!);
        File.WriteAllText(Path.Combine(Store, path), "x");
    }

    private void Age(string pattern, int days)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Store, "actions"), pattern, SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddDays(-days));
    }

    private static StageInstance[] Chain(string text)
    {
        var first = Instances.Write("first", text);
        return [first, Instances.Write("second", "x", first)];
    }
}

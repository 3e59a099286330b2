using Hormesis.Engine.Publishing;
using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;

namespace Hormesis.Engine.Tests.Collection;

public sealed class CollectionSafetyTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void What_a_manifest_names_stays_however_old_it_is()
    {
        bench.Run(Instances.Chain("a"));

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Empty(bench.Run(Instances.Chain("a")).Ran);
    }

    [Fact]
    public void What_the_manifest_of_any_study_names_stays()
    {
        bench.Run(Instances.Chain("a"));
        var (first, second) = (bench.Study, Path.Combine(bench.Artifacts, "a second"));
        Directory.Move(first, second);
        bench.Run(Instances.Chain("b"));

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "a second"));
        Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
    }

    [Fact]
    public void Objects_that_a_manifest_names_stay_though_their_record_is_lost()
    {
        bench.Run(Instances.Chain("a"));
        Directory.Delete(Path.Combine(bench.Store, "actions"), recursive: true);

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.All(StudyVerifier.Verify(bench.Artifacts, "study"),
            finding => Assert.Contains("the record of", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lock_that_somebody_holds_stays()
    {
        bench.Run(Instances.Chain("a"));
        using var held = KernelLock.TryAcquire(Path.Combine(bench.Store, "locks", $"{new string('1', 64)}.worker"));

        bench.Collect(keepDays: 0, daysLater: 1);

        Assert.Equal([$"{new string('1', 64)}.worker", "store"],
            FolderListing.Files(Path.Combine(bench.Store, "locks")));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void The_batch_of_a_job_that_waits_in_a_queue_stays_as_long_as_its_work(int days, bool stays)
    {
        var (work, batch) = QueuedJob();

        bench.Collect(keepDays: 30, daysLater: days);

        Assert.Equal((stays, stays), (Directory.Exists(work), Directory.Exists(batch)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".audit")]
    public void The_work_of_a_worker_that_runs_without_a_run_stays_whatever_its_age(string kind)
    {
        var (work, batch) = QueuedJob(kind);
        using var worker = KernelLock.TryAcquire(Path.Combine(bench.Store, "locks", $"{new string('1', 64)}.worker"));

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.True(File.Exists(Path.Combine(work, "job")));
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(batch));
    }

    [Fact]
    public void A_store_on_which_a_run_is_under_way_is_left_alone()
    {
        bench.Run(Instances.Chain("a"));
        using var run = KernelLock.TryShare(Path.Combine(bench.Store, "locks", "store"));

        Assert.Contains("a run is under way",
            Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0)).Message, StringComparison.Ordinal);
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
            using var alone = KernelLock.TryAcquire(Path.Combine(bench.Store, "locks", "store"));
            return alone is not null;
        }
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_stops_it()
    {
        bench.Run(Instances.Chain("a"));
        StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None);
        Directory.CreateDirectory(bench.Study);
        File.WriteAllText(bench.Shown("manifest.json"), "{");

        Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0, daysLater: 1));
        Assert.NotEmpty(FolderListing.Files(Path.Combine(bench.Store, "objects")));
    }

    [Theory]
    [InlineData("store/inputs")]
    [InlineData("store/locks")]
    [InlineData("store/staging/KEY")]
    [InlineData("study")]
    public void A_folder_that_cannot_be_read_stops_it_before_anything_is_removed(string name)
    {
        using var data = new RawReader();
        bench.Run(data.With("a=1"));
        bench.Run(data.With("a=2"));
        var folder = Path.Combine(bench.Artifacts, name.Replace("KEY", new('1', 64), StringComparison.Ordinal));
        Directory.CreateDirectory(folder);
        var before = FolderListing.Files(bench.Store);
        DurableFile.SetMode(folder, 0);

        HormesisException error;
        using (new UnprivilegedThread())
            error = Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0, daysLater: 1));

        DurableFile.SetMode(folder, 0b111_101_101);
        Assert.Contains(folder, error.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was removed.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderListing.Files(bench.Store));
    }

    [Fact]
    public void A_record_that_this_user_may_not_read_stops_it_before_anything_is_removed()
    {
        bench.Run(Instances.Chain("a"));
        DurableFile.SetMode(Record, 0);

        HormesisException error;
        using (new UnprivilegedThread())
            error = Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0, daysLater: 1));

        DurableFile.SetMode(Record, 0b110_100_100);
        AssertKeptAll(error.Message);
    }

    [Fact]
    public void A_record_that_a_failing_disk_does_not_give_stops_it_before_anything_is_removed()
    {
        bench.Run(Instances.Chain("a"));

        HormesisException error;
        using (PoorFileSystem.That(call => call == $"open {Record}" ? PoorFileSystem.InputOutput : null))
            error = Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0, daysLater: 1));

        AssertKeptAll(error.Message);
    }

    [Theory]
    [InlineData("lost+found")]
    [InlineData("store/lost+found")]
    [InlineData("store/objects/lost+found")]
    public void A_folder_in_which_a_file_system_keeps_lost_files_does_not_stop_it(string name)
    {
        bench.Run(Instances.Chain("a"));
        var folder = Directory.CreateDirectory(Path.Combine(bench.Artifacts, name)).FullName;
        DurableFile.SetMode(folder, 0);

        using (new UnprivilegedThread())
            Assert.Empty(bench.Collect(keepDays: 30).Items.Where(item => !item.Path.StartsWith("locks/",
                StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unfinished_write_among_the_locks_is_counted_once()
    {
        bench.Run(Instances.Chain("a"));
        File.WriteAllText(Path.Combine(bench.Store, "locks", ".1-2.tmp"), "owner");

        Assert.Single(bench.Collect(keepDays: 30).Items, item => item.Path == "locks/.1-2.tmp");
    }

    /// <summary>One of the two results.</summary>
    private string Record => Directory.GetFiles(Path.Combine(bench.Store, "actions"), "*", SearchOption.AllDirectories)
        .Min(StringComparer.Ordinal)!;

    private void AssertKeptAll(string message)
    {
        Assert.Contains(Record, message, StringComparison.Ordinal);
        Assert.Contains("Nothing was removed", message, StringComparison.Ordinal);
        Assert.Empty(bench.Run(Instances.Chain("a")).Ran);
    }

    /// <returns>The staging folder and the batch of a job that its host left in a queue.</returns>
    private (string Work, string Batch) QueuedJob(string kind = "")
    {
        var work = Path.Combine(bench.Store, "staging", new string('1', 64) + kind);
        var batch = Path.Combine(bench.Store, "staging", "hormesis-train-unet-1a");
        Directory.CreateDirectory(work);
        Directory.CreateDirectory(batch);
        File.WriteAllText(Path.Combine(work, "job"), "hormesis-train-unet-1a/0");
        File.CreateSymbolicLink(Path.Combine(batch, "0"), work);
        return (work, batch);
    }
}

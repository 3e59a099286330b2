using Hormesis.Engine.Verification;
using Hormesis.Files;
using Hormesis.Engine.Tests.Collection;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Store;

/// <summary>A link in the store leads to something of a person's: nothing there is written, changed or
/// removed.</summary>
public sealed class StoreLinksTests : IDisposable
{
    private readonly Bench bench = new();

    public StoreLinksTests()
    {
        bench.Run(Instances.Chain("a"));
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Elsewhere).FullName, Name), "mine");
        Directory.CreateDirectory(Path.Combine(Elsewhere, "00000001", "content"));
    }

    private static string Name { get; } = new('1', 64);

    private string Elsewhere => Path.Combine(bench.Artifacts, "elsewhere");

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("actions")]
    [InlineData("code")]
    [InlineData("damaged")]
    [InlineData("incoming")]
    [InlineData("inputs")]
    [InlineData("latest")]
    [InlineData("locks")]
    [InlineData("origins")]
    [InlineData("staging")]
    [InlineData("objects/11")]
    [InlineData("staging/KEY")]
    [InlineData("staging/KEY/inputs")]
    [InlineData("staging/KEY/outputs")]
    [InlineData("staging/KEY/checkpoints")]
    public void A_link_in_the_place_of_a_folder_is_refused_by_runs_collection_and_verification(string folder)
    {
        var place = Path.Combine(bench.Store, folder.Replace("KEY", Name, StringComparison.Ordinal));
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        Directory.CreateSymbolicLink(place, Elsewhere);
        var observer = new RecordingObserver();

        string[] messages =
        [
            Assert.Throws<HormesisException>(() => bench.Run(observer, Instances.Chain("b"))).Message,
            Assert.Throws<HormesisException>(() => bench.Collect(keepDays: 0, daysLater: 1000)).Message,
            Assert.Throws<HormesisException>(() => StudyVerifier.Verify(bench.Artifacts, "study")).Message,
        ];

        Assert.All(messages, message =>
            Assert.StartsWith($"{place} is a link to {Elsewhere}. Only ", message,
            StringComparison.Ordinal));
        Assert.Empty(observer.Ran);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Elsewhere, Name)));
        Assert.Equal(2, Directory.GetFileSystemEntries(Elsewhere).Length);
    }

    [Theory]
    [InlineData("objects", "/dev/shm")]
    [InlineData("objects", null)]
    [InlineData(".", "/dev/shm")]
    public void Objects_and_the_store_may_lie_on_another_disk(string what, string? disk)
    {
        var place = Path.GetFullPath(Path.Combine(bench.Store, what));
        var larger = Path.Combine(disk ?? bench.Artifacts, $"hormesis objects {Environment.ProcessId} {what}.");
        using var copying = System.Diagnostics.Process.Start("cp", ["-a", place, larger]);
        copying.WaitForExit();
        try
        {
            Directory.Delete(place, recursive: true);
            Directory.CreateSymbolicLink(place, larger);

            Assert.Empty(bench.Run(Instances.Chain("a")).Ran);
            Assert.Equal(["write/first", "write/second"], bench.Run(Instances.Chain("b", "c")).Ran);
            bench.Collect(keepDays: 0, daysLater: 1000);

            Assert.Equal("b", bench.Read("write/first/out.txt"));
            Assert.Empty(StudyVerifier.Verify(bench.Artifacts, "study"));
            Assert.True(
                ObjectStore.LooksUntouched(
                FileStat.OfLink(new StoreLayout(bench.Artifacts).Object(Digest.OfText("b")))!.Value, 1));
            Assert.Equal(2, FolderListing.Files(Path.Combine(bench.Store, "objects")).Count);
            Assert.Equal(larger, new FileInfo(place).LinkTarget);
        }
        finally
        {
            Directory.Delete(larger, recursive: true);
        }
    }

    [Fact]
    public async Task Work_that_another_run_ends_meanwhile_is_no_fault()
    {
        using var stop = new CancellationTokenSource();
        var work = Path.Combine(bench.Store, "staging", Name);
        var other = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                    Directory.Delete(Directory.CreateDirectory(work).FullName);
            },
            TestContext.Current.CancellationToken);

        for (var count = 0; count < 20_000; count++)
            StoreLinks.Refuse(new(bench.Artifacts));

        await stop.CancelAsync();
        await other;
    }

    [Fact]
    public void Objects_on_a_disk_that_is_not_there_are_asked_for_before_anything_runs()
    {
        Directory.Delete(Path.Combine(bench.Store, "objects"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(bench.Store, "objects"), "/nowhere/at all");

        Assert.Contains(
            "objects is a link to /nowhere/at all, which does not exist. Mount its disk, or remove the link.",
            Assert.Throws<HormesisException>(() => bench.Run(Instances.Chain("b"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_abandoned_work_goes_alone()
    {
        var work =
            Directory.CreateDirectory(Path.Combine(bench.Store, "staging", Name, "checkpoints", "00000001")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(work, "content"), Elsewhere);

        bench.Collect(keepDays: 0, daysLater: 1000);

        Assert.False(Directory.Exists(work));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Elsewhere, Name)));
    }

    [Fact]
    public void A_link_in_the_place_of_a_log_is_not_written_through()
    {
        var failing = Instances.Of("fail", "one");
        Assert.Throws<HormesisException>(() => bench.RunWorkers(failing));
        var log =
            Assert.Single(
            Directory.GetFiles(Path.Combine(bench.Store, "staging"), "worker.log", SearchOption.AllDirectories));
        File.Delete(log);
        File.CreateSymbolicLink(log, Path.Combine(Elsewhere, Name));

        Assert.Throws<HormesisException>(() => bench.RunWorkers(failing));

        Assert.Equal("mine", File.ReadAllText(Path.Combine(Elsewhere, Name)));
        Assert.Contains("truncated", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_has_a_name_of_this_program_s_too_is_not_written_to(bool isSymbolic)
    {
        var mine = Path.Combine(Elsewhere, Name);
        foreach (var name in new[] { "created", "continued", "durable" })
        {
            if (isSymbolic)
                File.CreateSymbolicLink(Path.Combine(bench.Store, name), mine);
            else
                Assert.True(LinkedFile.TryLink(mine, Path.Combine(bench.Store, name)));
        }

        OwnFile.Write(Path.Combine(bench.Store, "created"), "other");
        DurableFile.Write(Path.Combine(bench.Store, "durable"), "other");
        using (var file = OwnFile.Continue(Path.Combine(bench.Store, "continued")))
            file.Write("other"u8);

        Assert.Equal("mine", File.ReadAllText(mine));
        Assert.All(["created", "continued", "durable"],
            name => Assert.Equal("other", File.ReadAllText(Path.Combine(bench.Store, name))));
    }
}

using Hormesis.Engine.Publishing;
using Hormesis.Files;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Publishing;

public sealed class PublicationTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Two_artifact_folders_have_the_same_sums_however_many_run_at_once()
    {
        using var serial = new Bench { Parallel = 1 };
        bench.Run(Study());
        serial.Run(Study());

        Assert.Equal(bench.Read("SHA256SUMS"), serial.Read("SHA256SUMS"));
        Assert.Equal(bench.Read("manifest.json"), serial.Read("manifest.json"));
    }

    [Fact]
    public void The_manifest_is_as_it_was_approved()
    {
        var first = Instances.Write("first", "a") with { Folder = "paper" };
        bench.Run(first, Instances.Write("second", "b", first) with
        {
            Seed = 3,
            Numerics = new() { Device = "cpu", Threads = 1, Mode = "portable", Libtorch = "2.10.0" },
        });

        var approved = Path.Combine(AppContext.BaseDirectory, "Publishing", "manifest.approved.json");
        File.WriteAllText(approved.Replace("approved", "received", StringComparison.Ordinal),
            bench.Read("manifest.json"));
        Assert.Equal(File.ReadAllText(approved), bench.Read("manifest.json"));
    }

    [Fact]
    public void The_manifest_names_the_processor_of_native_results_only()
    {
        var portable = new Numerics { Device = "cpu", Threads = 1, Mode = Numerics.Portable, Libtorch = "2.10.0" };

        bench.Run(Instances.Write("portable", "p") with { Numerics = portable },
            Instances.Write("native", "n") with { Numerics = portable with { Mode = Numerics.Native } });

        Assert.Equal("\"machine\": \"here, family 6 model 1 (avx2)\"",
            Assert.Single(bench.Read("manifest.json").Split('\n'),
            line => line.Contains("\"machine\"", StringComparison.Ordinal)).Trim().TrimEnd(','));
    }

    [Fact]
    public void A_disk_that_is_full_at_the_first_publication_gets_its_space_back_and_the_rest_is_named()
    {
        var half = Path.Combine(bench.Artifacts, ".study.new");
        DurableFile.BeforeStep.Value = step =>
        {
            if (step == $"write {half}/ro-crate-metadata.json")
                throw new IOException("No space left on device", 28);
        };

        var message = Assert.Throws<HormesisException>(() => bench.Run(Study())).Message;

        DurableFile.BeforeStep.Value = null;
        Assert.Matches($@"the results could not be written below {bench.Artifacts} \([0-9.]+ MB free\)", message);
        Assert.False(Directory.Exists(half));
    }

    [Fact]
    public void A_failure_to_show_the_results_hides_no_failure_of_a_stage()
    {
        DurableFile.BeforeStep.Value = step =>
        {
            if (step.EndsWith(".study.new/manifest.json", StringComparison.Ordinal))
                throw new IOException("simulated");
        };

        var message = Assert.Throws<HormesisException>(() => bench.Run(Instances.Of("fail", "one"))).Message;

        DurableFile.BeforeStep.Value = null;
        Assert.Equal("the scan a.nii is truncated\nsimulated", message);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("inputs")]
    [InlineData("latest")]
    public void A_note_that_cannot_be_written_costs_no_result(string notes)
    {
        Directory.CreateDirectory(bench.Store);
        File.WriteAllText(Path.Combine(bench.Store, notes), "no folder");
        using var data = new RawReader();

        bench.Run(data.With("a=1"));

        Assert.Equal("x[raw/a: 1]", bench.Read("write/reader/out.txt"));
        Assert.Empty(bench.Run(data.Instance).Ran);
    }

    [Fact]
    public void A_result_is_a_read_only_link_to_its_object()
    {
        bench.Run(Study());

        var shown = bench.Shown("write/first/out.txt");
        var digest = Digest.OfText("a").Hex;
        Assert.Equal(FileStat.Of(Path.Combine(bench.Store, "objects", digest[..2], digest)), FileStat.Of(shown));
        Assert.True(File.GetAttributes(shown).HasFlag(FileAttributes.ReadOnly));
        Assert.True(File.GetAttributes(bench.Shown("manifest.json")).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void A_copy_in_the_place_of_a_result_is_a_link_again_after_the_next_run()
    {
        bench.Run(Study());
        var shown = bench.Shown("write/first/out.txt");
        var stored = FileStat.Of(shown)!.Value;
        var date = File.GetLastWriteTimeUtc(shown);
        File.Move(shown, shown + ".copied");
        File.Copy(shown + ".copied", shown);
        File.SetLastWriteTimeUtc(shown, date);
        File.Delete(shown + ".copied");

        Assert.Empty(bench.Run(Study()).Ran);

        Assert.True(stored.IsSameFile(FileStat.Of(shown)!.Value));
    }

    [Fact]
    public void Copies_of_a_store_on_another_file_system_are_not_copied_again()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine("/dev/shm", $"hormesis store {Environment.ProcessId}"));
        try
        {
            Directory.CreateDirectory(bench.Artifacts);
            Assert.SkipWhen(FileStat.Of(elsewhere.FullName)!.Value.Device == FileStat.Of(bench.Artifacts)!.Value.Device,
                "There is one file system only.");
            Directory.CreateSymbolicLink(bench.Store, elsewhere.FullName);
            bench.Run(Study());
            var copy = FileStat.Of(bench.Shown("write/first/out.txt"))!.Value;

            Assert.Empty(bench.Run(Study()).Ran);

            Assert.Equal(copy, FileStat.Of(bench.Shown("write/first/out.txt")));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(PoorFileSystem.NotPermitted)]
    [InlineData(PoorFileSystem.NotSupported)]
    public void Copies_on_a_file_system_without_links_are_sound_and_not_copied_again(int answer)
    {
        using var poor = PoorFileSystem.Without(answer, "link", "symlink");
        bench.Run(Study());
        var copy = FileStat.Of(bench.Shown("write/first/out.txt"))!.Value;

        Assert.Empty(bench.Run(Study()).Ran);

        Assert.Equal(copy, FileStat.Of(bench.Shown("write/first/out.txt")));
        Assert.Equal((1u, "b[from-first/out.txt: a]"), (copy.Links, bench.Read("write/second/out.txt")));
        Assert.Empty(Hormesis.Engine.Verification.StudyVerifier.Verify(bench.Artifacts, "study"));
        Assert.Equal([bench.Store, bench.Study],
            Directory.EnumerateFileSystemEntries(bench.Artifacts).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("SHA256SUMS")]
    [InlineData("ro-crate-metadata.json")]
    public void A_document_of_the_results_is_read_only(string name)
    {
        bench.Run(Study());

        Assert.True(File.GetAttributes(bench.Shown(name)).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void A_second_study_that_shares_stages_costs_no_disk()
    {
        bench.Run(Study());
        var objects = FolderListing.Files(Path.Combine(bench.Store, "objects"));
        var graph = Hormesis.Stages.Graph.StageGraph.Of(Study());
        using (var second = Hormesis.Engine.Scheduling.PipelineRun.Start(
            graph, graph.Instances, bench.Options with { Study = "second", Executor = new InProcessExecutor() },
                bench.Code, new RecordingObserver(), CancellationToken.None))
        {
            Assert.Equal(0, second.Complete().Ran);
        }

        Assert.Equal(objects, FolderListing.Files(Path.Combine(bench.Store, "objects")));
        foreach (var path in new[] { "write/first/out.txt", "write/second/out.txt", "write/third/out.txt" })
            Assert.True(
                FileStat.Of(bench.Shown(path))!.Value.IsSameFile(
                FileStat.Of(Path.Combine(bench.Artifacts, "second", path))!.Value));
    }

    [Fact]
    public void Where_links_are_not_allowed_a_result_is_a_read_only_copy()
    {
        bench.Run(Study());
        using var elsewhere =
            new Bench(
            Directory.CreateDirectory(Path.Combine("/dev/shm", $"hormesis-{Environment.ProcessId}")).FullName);
        try
        {
            var copy = Path.Combine(elsewhere.Artifacts, "out.txt");
            Assert.SkipWhen(FileStat.Of(elsewhere.Artifacts)!.Value.Device
                == FileStat.Of(bench.Artifacts)!.Value.Device, "There is one file system only.");

            LinkedFile.LinkOrCopy(bench.Shown("write/first/out.txt"), copy);

            Assert.Equal("a", File.ReadAllText(copy));
            Assert.True(File.GetAttributes(copy).HasFlag(FileAttributes.ReadOnly));
            Assert.Equal(File.GetLastWriteTimeUtc(bench.Shown("write/first/out.txt")), File.GetLastWriteTimeUtc(copy));
        }
        finally
        {
            Directory.Delete(elsewhere.Artifacts, recursive: true);
        }
    }

    [Fact]
    public void Results_of_instances_that_are_gone_are_gone()
    {
        bench.Run(Study());
        bench.Run(Instances.Write("first", "a"));

        Assert.Equal(["SHA256SUMS", "experiments.json", "manifest.json", "provenance.intoto.json",
            "ro-crate-metadata.json", "run.js", "run.json", "write/first/out.txt"], FolderListing.Files(bench.Study));
    }

    [Fact]
    public void A_deleted_result_is_shown_again()
    {
        bench.Run(Study());
        File.Delete(bench.Shown("write/first/out.txt"));

        Assert.Empty(bench.Run(Study()).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void What_a_crash_left_half_built_is_replaced()
    {
        bench.Run(Study());
        foreach (var left in new[] { ".study.new", ".study.new.old" })
        {
            foreach (var file in new[] { "SHA256SUMS", "write/first/out.txt", "write/first/.1-1.tmp" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(bench.Artifacts, left, file))!);
                File.Copy(bench.Shown(file.Replace(".1-1.tmp", "out.txt", StringComparison.Ordinal)),
                    Path.Combine(bench.Artifacts, left, file));
            }
        }

        bench.Run(Instances.Write("first", "a"));

        Assert.Equal([bench.Study, bench.Store],
            Directory.EnumerateDirectories(bench.Artifacts).OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain(FolderListing.Files(bench.Study),
            path => path.Contains("kept", StringComparison.Ordinal));
    }

    [Fact]
    public void Cleaning_does_not_follow_a_link()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(bench.Artifacts, "elsewhere"));
        Directory.CreateSymbolicLink(bench.Study, elsewhere.FullName);

        var error = Assert.Throws<HormesisException>(
            () => StudyFolder.Clean(bench.Artifacts, "study", _ => { }, CancellationToken.None));
        Assert.Contains("symbolic link", error.Message, StringComparison.Ordinal);
        Assert.True(elsewhere.Exists);
    }

    [Theory]
    [InlineData("store")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public void A_study_may_not_be_named(string name) =>
        Assert.Throws<HormesisException>(
            () => StudyFolder.Clean(bench.Artifacts, name, _ => { }, CancellationToken.None));

    private static StageInstance[] Study()
    {
        var first = Instances.Write("first", "a");
        return [first, Instances.Write("second", "b", first), Instances.Write("third", "c", first)];
    }
}

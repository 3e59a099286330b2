using System.Runtime.InteropServices;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class RawDataTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_disk_that_is_full_at_a_run_s_start_is_one_message()
    {
        var reader = Instances.Write("reader", "x") with
        {
            Inputs = Hormesis.Stages.Keys.Sorted.Empty<StageInput>()
                .Add("raw", new StageInput.Files("/", [typeof(object).Assembly.Location.TrimStart('/')])),
        };
        DurableFile.BeforeStep.Value = _ => throw new IOException("No space left on device", 28);

        var error = Assert.Throws<HormesisException>(() => bench.Run(reader));
        DurableFile.BeforeStep.Value = null;

        Assert.StartsWith("The disk is full: the store could not be written below ", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_raw_data_reruns_those_who_read_it_wherever_it_lies()
    {
        using var data = new Bench();
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan"), "1");
        bench.Run(Reader(data.Artifacts));
        var moved = data.Artifacts + " moved";
        Directory.Move(data.Artifacts, moved);
        Assert.Empty(bench.Run(Reader(moved)).Ran);

        File.WriteAllText(Path.Combine(moved, "scan"), "2");

        Assert.Equal($"input `raw` changed (files in {moved}): scan changed",
            bench.Run(Reader(moved)).Reasons["write/reader"]);
        Assert.Equal("x[raw/scan: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void Unchanged_raw_data_is_read_by_the_first_run_alone()
    {
        var installed = RuntimeEnvironment.GetRuntimeDirectory();
        var reader = Reader(installed, "Microsoft.NETCore.App.deps.json");
        bench.Run(reader);
        var cache = Path.Combine(bench.Store, "stat-cache");
        var digest = Digest.OfFile(installed + "Microsoft.NETCore.App.deps.json");
        CheckedLines.Forge(cache,
            line => line.Replace(digest.Hex, Digest.OfText("forged").Hex, StringComparison.Ordinal));

        Assert.Equal("input `raw` changed", bench.Run(reader).Reasons["write/reader"].Split(" (")[0]);
    }

    [Fact]
    public void A_scan_of_which_the_time_alone_changed_reruns_nothing()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");
        bench.Run(Reader(data.Artifacts));

        File.SetLastWriteTimeUtc(scan, DateTime.UnixEpoch);

        Assert.Empty(bench.Run(Reader(data.Artifacts)).Ran);
    }

    [Fact]
    public void A_scan_that_another_of_its_size_and_time_replaced_is_another_scan()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");
        File.SetLastWriteTimeUtc(scan, DateTime.UnixEpoch);
        bench.Run(Reader(data.Artifacts));

        File.WriteAllText(scan + ".other", "2");
        File.SetLastWriteTimeUtc(scan + ".other", DateTime.UnixEpoch);
        File.Move(scan + ".other", scan, overwrite: true);

        Assert.Equal(["write/reader"], bench.Run(Reader(data.Artifacts)).Ran);
    }

    [Fact]
    public void Nothing_is_stored_of_a_scan_that_is_changed_while_a_stage_reads_it()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");

        var error = Assert.Throws<HormesisException>(() =>
            bench.Run(new RecordingObserver { OnStart = _ => File.WriteAllText(scan, "2") }, Reader(data.Artifacts)));

        Assert.StartsWith($"write/reader: raw files in {data.Artifacts} were changed while it read them.",
            error.Message, StringComparison.Ordinal);
        Assert.Equal(["write/reader"], bench.Run(Reader(data.Artifacts)).Ran);
        Assert.Equal("x[raw/scan: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void A_worker_names_a_scan_by_its_own_place()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");
        var complaint = Instances.Of("complain", "c") with { Inputs = Reader(data.Artifacts).Inputs };

        Assert.StartsWith($"complain/c: {scan} is truncated",
            Assert.Throws<HormesisException>(() => bench.RunWorkers(complaint)).Message, StringComparison.Ordinal);

        using var poor = PoorFileSystem.Without(PoorFileSystem.NotPermitted, "symlink");
        Assert.StartsWith($"complain/c: {scan} is truncated",
            Assert.Throws<HormesisException>(() => bench.RunWorkers(complaint)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_links_scans_are_copied_to_whoever_reads_them()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");
        using var poor = PoorFileSystem.Without(PoorFileSystem.NotPermitted, "symlink", "link", "chmod");

        bench.RunWorkers(Reader(data.Artifacts));

        Assert.Equal("x[raw/scan: 1]", bench.Read("write/reader/out.txt"));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(bench.Store, "staging")));
    }

    [Fact]
    public void Nothing_is_stored_of_a_scan_that_is_changed_after_it_was_copied()
    {
        using var data = new Bench();
        var scan = Path.Combine(Directory.CreateDirectory(data.Artifacts).FullName, "scan");
        File.WriteAllText(scan, "1");
        using var poor = PoorFileSystem.Without(PoorFileSystem.NotPermitted, "symlink");

        Assert.Throws<HormesisException>(() =>
            bench.Run(new RecordingObserver { OnStart = _ => File.WriteAllText(scan, "2") }, Reader(data.Artifacts)));

        bench.Run(Reader(data.Artifacts));
        Assert.Equal("x[raw/scan: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void Missing_raw_data_is_named()
    {
        var error = Assert.Throws<HormesisException>(() => bench.Run(Reader("/nowhere")));

        Assert.Contains("/nowhere/scan: the file does not exist", error.Message, StringComparison.Ordinal);
    }

    private static StageInstance Reader(string root, string file = "scan") => Instances.Write("reader", "x") with
    {
        Inputs = Hormesis.Stages.Keys.Sorted.Empty<StageInput>().Add("raw", new StageInput.Files(root, [file])),
    };
}

using System.Runtime.InteropServices;
using Hormesis.Pipeline.Manifests;
using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Scheduling;

public sealed class RerunTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_unchanged_graph_runs_nothing()
    {
        bench.Run(Chain("a", "b"));

        var again = bench.Run(Chain("a", "b"));

        Assert.Empty(again.Ran);
        Assert.Equal(["write/first", "write/second"], again.Current);
    }

    [Fact]
    public void A_first_run_is_never_run_before()
    {
        var observer = bench.Run(Chain("a", "b"));

        Assert.Equal(["write/first", "write/second"], observer.Ran);
        Assert.Equal("never run", observer.Reasons["write/first"]);
        Assert.Equal("b[from-first/out.txt: a]", bench.Read("write/second/out.txt"));
    }

    [Fact]
    public void A_changed_parameter_reruns_the_instance_and_those_that_read_it()
    {
        bench.Run(Chain("a", "b"));

        var observer = bench.Run(Chain("A", "b"));

        Assert.Equal("parameters.text \"a\" -> \"A\"", observer.Reasons["write/first"]);
        Assert.Equal("input `from-first` changed (write/first)", observer.Reasons["write/second"]);
    }

    [Fact]
    public void A_changed_parameter_does_not_rerun_what_comes_before_it()
    {
        bench.Run(Chain("a", "b"));

        Assert.Equal(["write/second"], bench.Run(Chain("a", "B")).Ran);
    }

    [Fact]
    public void A_rerun_with_equal_output_changes_nothing_downstream()
    {
        bench.Run(Chain("a", "b"));
        var first = Instances.Of("write", "first", new() { ["text"] = "a", ["unused"] = 1 });

        Assert.Equal(["write/first"], bench.Run(first, Instances.Write("second", "b", first)).Ran);
    }

    [Fact]
    public void Going_back_to_an_earlier_parameter_runs_nothing()
    {
        bench.Run(Chain("a", "b"));
        bench.Run(Chain("A", "b"));

        Assert.Empty(bench.Run(Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Changed_code_reruns_the_stage_that_reaches_it_and_names_the_part()
    {
        var count = Instances.Of("count", "c", new() { ["steps"] = 1 });
        bench.Run([count, .. Chain("a", "b")]);
        bench.Code = new FixedCode(stage => stage == "count" ? "new code" : "code");

        var observer = bench.Run([count, .. Chain("a", "b")]);

        Assert.Equal(["count/c"], observer.Ran);
        Assert.Equal(
            $"code changed: Hormesis.Training {Digest.OfText("code").Hex[..8]} -> {Digest.OfText("new code").Hex[..8]}",
            observer.Reasons["count/c"]);
    }

    [Fact]
    public void A_deleted_study_is_shown_again_without_running()
    {
        bench.Run(Chain("a", "b"));
        Assert.True(StudyFolder.Clean(bench.Artifacts, "study"));
        Assert.False(Directory.Exists(bench.Study));

        Assert.Empty(bench.Run(Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_missing_object_is_rebuilt()
    {
        bench.Run(Chain("a", "b"));
        File.Delete(Object("a"));

        var observer = bench.Run(Chain("a", "b"));

        Assert.Equal(["write/first"], observer.Ran);
        Assert.Equal("out.txt is missing in the store", observer.Reasons["write/first"]);
    }

    [Theory]
    [InlineData("a tail")]
    [InlineData("b")]
    public void A_result_edited_in_place_is_noticed_and_rebuilt(string edited)
    {
        bench.Run(Chain("a", "b"));
        Pipeline.Files.DurableFile.SetMode(bench.Shown("write/first/out.txt"), 0b110_000_000);
        File.WriteAllText(bench.Shown("write/first/out.txt"), edited);

        var observer = bench.Run(Chain("a", "b"));

        Assert.Equal("out.txt is damaged in the store", observer.Reasons["write/first"]);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_result_that_was_cut_short_is_noticed_though_its_date_is_as_it_was()
    {
        bench.Run(Chain("aaa", "b"));
        var date = File.GetLastWriteTimeUtc(Object("aaa"));
        Pipeline.Files.DurableFile.SetMode(Object("aaa"), 0b110_000_000);
        File.WriteAllText(Object("aaa"), "a");
        File.SetLastWriteTimeUtc(Object("aaa"), date);

        var observer = bench.Run(Chain("aaa", "b"));

        Assert.Equal(["write/first"], observer.Ran);
        Assert.Equal("out.txt is damaged in the store", observer.Reasons["write/first"]);
        Assert.Equal("aaa", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Results_with_more_checkpoints_or_fewer_are_the_same_results()
    {
        bench.Run(Chain("a", "b"));
        using var often = new Bench(bench.Artifacts) { Spacing = new() { Seconds = 0.5, Steps = 1 } };

        Assert.Empty(often.Run(Chain("a", "b")).Ran);
    }

    [Fact]
    public void A_touched_result_with_the_same_bytes_runs_nothing()
    {
        bench.Run(Chain("a", "b"));
        var date = File.GetLastWriteTimeUtc(Object("a"));
        Pipeline.Files.DurableFile.SetMode(Object("a"), 0b110_000_000);
        File.SetLastWriteTimeUtc(Object("a"), DateTime.UnixEpoch);

        Assert.Empty(bench.Run(Chain("a", "b")).Ran);
        Assert.Equal(date, File.GetLastWriteTimeUtc(Object("a")));
        Assert.True(File.GetAttributes(Object("a")).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void A_damaged_action_record_is_not_believed()
    {
        bench.Run(Chain("a", "b"));
        foreach (var record in Directory.EnumerateFiles(Path.Combine(bench.Artifacts, "store", "actions"), "*.json", SearchOption.AllDirectories))
            File.WriteAllText(record, File.ReadAllText(record).Replace("\"size\":1", "\"size\":2", StringComparison.Ordinal));

        Assert.Contains("write/first", bench.Run(Chain("a", "b")).Ran);
    }

    [Fact]
    public void A_record_that_was_edited_to_name_another_object_is_not_believed()
    {
        bench.Run(Chain("a", "b"));
        bench.Run(Instances.Write("other", "o"));
        foreach (var record in Records())
            File.WriteAllText(record, File.ReadAllText(record).Replace(Digest.OfText("a").Hex, Digest.OfText("o").Hex, StringComparison.Ordinal));

        Assert.Contains("write/first", bench.Run(Chain("a", "b")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_record_in_the_place_of_another_is_not_believed()
    {
        bench.Run(Instances.Write("first", "a"));
        var record = Assert.Single(Records());
        bench.Run(Instances.Write("other", "o"));
        File.Copy(Assert.Single(Records(), path => path != record), record, overwrite: true);

        Assert.Equal(["write/first"], bench.Run(Instances.Write("first", "a")).Ran);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void Instances_that_differ_in_name_alone_and_draw_no_number_are_run_once()
    {
        bench.Run(Instances.Write("one", "same"));

        Assert.Empty(bench.Run(Instances.Write("one", "same"), Instances.Write("two", "same")).Ran);
    }

    [Fact]
    public void Instances_with_a_seed_draw_other_numbers_by_their_names()
    {
        var one = Instances.Of("write", "one", new() { ["text"] = "", ["draws"] = true }) with { Seed = 1 };

        bench.Run(one, one with { Name = "two" });

        Assert.NotEqual(bench.Read("write/one/out.txt"), bench.Read("write/two/out.txt"));
    }

    [Fact]
    public void An_instance_draws_other_numbers_with_another_seed()
    {
        var one = Instances.Of("write", "one", new() { ["text"] = "", ["draws"] = true }) with { Seed = 1 };
        bench.Run(one);
        var drawn = bench.Read("write/one/out.txt");

        bench.Run(one with { Seed = 2 });

        Assert.NotEqual(drawn, bench.Read("write/one/out.txt"));
    }

    [Fact]
    public void What_a_killed_worker_had_half_written_is_gone_and_is_no_checkpoint()
    {
        bench.Run(Instances.Write("first", "a"));
        var record = Assert.Single(Records());
        File.Delete(record);
        var staging = Path.Combine(bench.Artifacts, "store", "staging", Path.GetFileNameWithoutExtension(record));
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(staging, "outputs")).FullName, "half.txt"), "");
        Directory.CreateDirectory(Path.Combine(staging, "checkpoints", "unfinished", "content"));

        var observer = bench.Run(Instances.Write("first", "a"));

        Assert.Equal("its result is missing in the store", observer.Reasons["write/first"]);
        Assert.Equal("a", bench.Read("write/first/out.txt"));
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

        Assert.Equal($"input `raw` changed (files in {moved})", bench.Run(Reader(moved)).Reasons["write/reader"]);
        Assert.Equal("x[raw/scan: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void Unchanged_raw_data_is_read_by_the_first_run_alone()
    {
        var installed = RuntimeEnvironment.GetRuntimeDirectory();
        var reader = Reader(installed, "Microsoft.NETCore.App.deps.json");
        bench.Run(reader);
        var cache = Path.Combine(bench.Artifacts, "store", "stat-cache");
        var digest = Digest.OfFile(installed + "Microsoft.NETCore.App.deps.json");
        CheckedLines.Forge(cache, line => line.Replace(digest.Hex, Digest.OfText("forged").Hex, StringComparison.Ordinal));

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

        Assert.StartsWith($"write/reader: raw files in {data.Artifacts} were changed while it read them.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["write/reader"], bench.Run(Reader(data.Artifacts)).Ran);
        Assert.Equal("x[raw/scan: 2]", bench.Read("write/reader/out.txt"));
    }

    [Fact]
    public void Missing_raw_data_is_named()
    {
        var error = Assert.Throws<HormesisException>(() => bench.Run(Reader("/nowhere")));

        Assert.Contains("/nowhere/scan is not there", error.Message, StringComparison.Ordinal);
    }

    private static StageInstance Reader(string root, string file = "scan") => Instances.Write("reader", "x") with
    {
        Inputs = Pipeline.Keys.Sorted.Empty<StageInput>().Add("raw", new StageInput.Files(root, [file])),
    };

    private static StageInstance[] Chain(string first, string second)
    {
        var producer = Instances.Write("first", first);
        return [producer, Instances.Write("second", second, producer)];
    }

    private string[] Records() => Directory.GetFiles(Path.Combine(bench.Artifacts, "store", "actions"), "*.json", SearchOption.AllDirectories);

    private string Object(string content)
    {
        var digest = Digest.OfText(content).Hex;
        return Path.Combine(bench.Artifacts, "store", "objects", digest[..2], digest);
    }
}

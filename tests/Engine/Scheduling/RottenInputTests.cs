using Hormesis.Engine.Verification;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class RottenInputTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_object_whose_bytes_changed_under_its_date_is_made_anew_though_nothing_else_has_to_run()
    {
        bench.Run(Instances.Chain("aaa"));
        Damage.Overwrite(bench.ObjectOf("aaa"), "aba");

        var again = bench.Run(Instances.Chain("aaa"));

        Assert.Equal(["write/first"], again.Ran);
        Assert.Equal("out.txt is damaged in the store", again.Reasons["write/first"]);
        Assert.Equal("aaa", bench.Read("write/first/out.txt"));
        Assert.Empty(Verify());
    }

    [Fact]
    public void Two_objects_that_swapped_their_names_are_both_made_anew()
    {
        var (a, b) = (Instances.Write("a", "aaa"), Instances.Write("b", "bbb"));
        bench.Run(a, b);
        var aside = bench.ObjectOf("aaa") + ".aside";
        File.Move(bench.ObjectOf("aaa"), aside);
        File.Move(bench.ObjectOf("bbb"), bench.ObjectOf("aaa"));
        File.Move(aside, bench.ObjectOf("bbb"));

        Assert.Equal(["write/a", "write/b"], bench.Run(a, b).Ran.Order());
        Assert.Empty(Verify());
    }

    [Fact]
    public void A_whole_object_put_back_from_a_backup_runs_nothing()
    {
        bench.Run(Instances.Chain("aaa"));
        var date = File.GetLastWriteTimeUtc(bench.ObjectOf("aaa"));
        File.Delete(bench.ObjectOf("aaa"));
        File.WriteAllText(bench.ObjectOf("aaa"), "aaa");
        File.SetLastWriteTimeUtc(bench.ObjectOf("aaa"), date);

        Assert.Empty(bench.Run(Instances.Chain("aaa")).Ran);
        Assert.Empty(Verify());
    }

    [Fact]
    public void What_a_disk_lost_is_found_when_it_is_read_and_made_anew_in_the_same_run()
    {
        bench.Run(Instances.Chain("aaa", "x"));
        var sound = bench.Read("SHA256SUMS");
        bench.Rot("aaa", "aba");
        Assert.Empty(bench.Run(Instances.Chain("aaa", "x")).Ran); // Nothing was read.

        var observer = bench.Run(Instances.Chain("aaa", "y"));

        Assert.Equal(["write/first", "write/second"], observer.Ran);
        Assert.Equal("out.txt was damaged in the store and is set aside", observer.Reasons["write/first"]);
        Assert.Contains(observer.Notices,
            notice =>
            notice.StartsWith("write/second: its input from-first/out.txt (9834876dcfb0…) is damaged or missing " +
            "in the store.", StringComparison.Ordinal));
        Assert.Equal("y[from-first/out.txt: aaa]", bench.Read("write/second/out.txt"));
        Assert.Empty(Verify());
        Assert.Empty(bench.Run(Instances.Chain("aaa", "x")).Ran); // It had read the sound object.
        Assert.Equal(sound, bench.Read("SHA256SUMS"));
    }

    [Fact]
    public void A_maker_whose_own_input_rotted_waits_for_that_and_every_reader_for_it()
    {
        bench.Run(Deep("1"));
        bench.Rot("aaa", "aba");
        bench.Rot("b[from-first/out.txt: aaa]", "b[from-first/out.txt: aba]");

        var observer = bench.Run(Deep("2"));

        Assert.Equal(["write/first", "write/fourth", "write/second", "write/third"], observer.Finishes.Order());
        Assert.Equal("c2[from-second/out.txt: b[from-first/out.txt: aaa]]", bench.Read("write/third/out.txt"));
        Assert.Equal("d2[from-first/out.txt: aaa][from-second/out.txt: b[from-first/out.txt: aaa]]",
            bench.Read("write/fourth/out.txt"));
        Assert.Empty(Verify());
    }

    [Fact]
    public void What_an_earlier_version_made_from_an_object_that_rotted_is_named_and_made_anew()
    {
        bench.Run(Instances.Chain("aaa", "x"));
        bench.ForgetChecks();
        Assert.Empty(bench.Run(Instances.Chain("aaa", "x")).Ran);
        Damage.Overwrite(bench.ObjectOf("aaa"), "aba");
        Assert.Contains(Verify(), finding => finding is { Kind: FindingKind.Suspect, Instance: "write/second" });

        var observer = bench.Run(Instances.Chain("aaa", "x"));

        Assert.Equal(["write/first", "write/second"], observer.Ran);
        Assert.Equal("an earlier version made it from from-first/out.txt, which was found damaged",
            observer.Reasons["write/second"]);
        Assert.Empty(Verify());
        Assert.Empty(bench.Run(Instances.Chain("aaa", "x")).Ran);
    }

    /// <summary>A version that did not check used the damaged object, and its Verify then set that aside.</summary>
    [Fact]
    public void What_was_made_from_an_object_that_was_set_aside_long_ago_is_suspect()
    {
        bench.Run(Instances.Chain("aaa", "x"));
        bench.ForgetChecks();
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Store, "damaged")).FullName,
            Digest.OfText("aaa").Hex), "aba");

        Assert.Equal(
            ["write/second: suspect. An earlier version made it from write/first/out.txt, which was found " +
            "damaged; the next run makes it again."], Verify().Select(finding => finding.Message));
        Assert.Equal(["write/second"], bench.Run(Instances.Chain("aaa", "x")).Ran);
        Assert.Empty(Verify());
    }

    [Fact]
    public async Task A_maker_whose_raw_data_is_gone_by_then_ends_the_run_with_an_error()
    {
        using var data = new RawReader();
        var maker = data.With("scan=1");
        bench.Run(maker);
        bench.Rot("x[raw/scan: 1]", "x[raw/scan: 2]");
        var lookups = 0;
        bench.Code = new FixedCode(stage =>
        {
            if (stage == "write" && Interlocked.Increment(ref lookups) == 2)
                data.With("scan"); // The maker has been looked up, and its reader has not been staged.
            return "code";
        });
        var cancellation = TestContext.Current.CancellationToken;

        var run = Task.Run(() => Assert.Throws<HormesisException>(() =>
            bench.Run(maker, Instances.Write("z", "z", maker))).Message, cancellation);
        var message = await run.WaitAsync(Patience, cancellation);

        Assert.Contains($"{data.Root}/scan: the file does not exist", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_that_writes_into_its_inputs_ends_the_run_and_leaves_them_as_they_were()
    {
        var producer = Instances.Write("producer", "whole");
        var vandal = Instances.Of("vandal", "v")
            with { Inputs = Sorted.Empty<StageInput>().Add("in", StageInput.From(producer)) };

        var message = Assert.Throws<HormesisException>(() => bench.Run(producer, vandal)).Message;

        Assert.StartsWith("vandal/v: its input in/out.txt (", message, StringComparison.Ordinal);
        Assert.Contains("was changed while the stage ran, by it or by another program. Nothing was stored. This " +
            "happened 3 times in this run", message, StringComparison.Ordinal);
        bench.Run(producer);
        Assert.Equal("whole", bench.Read("write/producer/out.txt"));
        Assert.DoesNotContain(Verify(), finding => !finding.Path.EndsWith(".kept", StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_that_comes_out_different_the_second_time_is_not_mixed_with_what_was_made_from_the_first()
    {
        var log = bench.Artifacts + ".log";
        var fickle = Instances.Of("fickle", "f", new() { ["log"] = log });
        bench.Run(fickle, Instances.Write("old", "o", fickle));
        bench.Rot(bench.Read("fickle/f/out.txt"), "abc");
        StageInstance[] more = [fickle, Instances.Write("old", "o", fickle), Instances.Write("new", "n", fickle)];

        Assert.Contains("made again with different bits",
            Assert.Throws<HormesisException>(() => bench.Run(more)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["write/new", "write/old"], bench.Run(more).Ran.Order());
        Assert.Empty(Verify());
    }

    private static StageInstance[] Deep(string version)
    {
        var first = Instances.Write("first", "aaa");
        var second = Instances.Write("second", "b", first);
        return [first, second, Instances.Write("third", $"c{version}", second),
            Instances.Write("fourth", $"d{version}", first, second)];
    }

    private IReadOnlyList<Finding> Verify() => StudyVerifier.Verify(bench.Artifacts, "study");
}

using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Status;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Stages.Keys;

namespace Hormesis.Engine.Tests.Status;

public sealed class PipelineStatusTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_study_that_never_ran_is_missing() =>
        Assert.All(bench.Status(BenchStatus.Study("a")),
            status => Assert.Equal((InstanceState.Missing, "no result yet"), (status.State, status.Reason)));

    [Fact]
    public void A_change_is_told_without_running_anything()
    {
        bench.Run(BenchStatus.Study("a"));

        Assert.All(bench.Status(BenchStatus.Study("a")), status => Assert.Equal(InstanceState.UpToDate, status.State));
        Assert.Equal(
            [
                ("write/other", InstanceState.UpToDate, ""),
                ("write/first", InstanceState.Stale, "parameters.text \"a\" -> \"b\""),
                ("write/second", InstanceState.Stale, "after write/first, if its output changes"),
            ],
            bench.Status(BenchStatus.Study("b")).Select(status => (status.Instance.Id, status.State, status.Reason))
                .OrderBy(status => status.State));
        Assert.Equal("a", bench.Read("write/first/out.txt"));
    }

    [Fact]
    public void A_result_whose_record_is_gone_is_missing_in_the_store_and_not_changed()
    {
        bench.Run(BenchStatus.Study("a"));
        Directory.Delete(Path.Combine(bench.Store, "actions"), recursive: true);

        Assert.Equal(
            (InstanceState.Stale, "its result is missing in the store"),
            bench.Status(BenchStatus.Study("a")).Where(status => status.Instance.Name == "first")
                .Select(status => (status.State, status.Reason)).Single());
        Assert.Equal(
            (InstanceState.Stale, "its key changed; the store no longer has the previous key"),
            bench.Status(BenchStatus.Study("b")).Where(status => status.Instance.Name == "first")
                .Select(status => (status.State, status.Reason)).Single());
    }

    [Fact]
    public void What_was_finished_before_a_run_was_stopped_has_a_reason_to_rerun()
    {
        var quick = Instances.Write("quick", "q");
        using var stop = new CancellationTokenSource();
        using (var run = PipelineRun.Start(
            StageGraph.Of([quick, Instances.Of("hang", "h")]), [quick, Instances.Of("hang", "h")],
                bench.Options with { Executor = new InProcessExecutor() },
                bench.Code, new RecordingObserver(), stop.Token))
        {
            run.WaitFor([quick]);
            stop.Cancel();
            Assert.Throws<RunStoppedException>(run.Complete);
        }

        var status = Assert.Single(PipelineStatus.Of(
            StageGraph.Of([Instances.Write("quick", "r")]), bench.Artifacts, "study", bench.Code,
                CancellationToken.None));

        Assert.Equal((InstanceState.Stale, "parameters.text \"q\" -> \"r\""), (status.State, status.Reason));
    }

    [Fact]
    public void Of_many_that_must_run_before_three_are_named_and_the_others_counted()
    {
        StageInstance[] Of(string text, int producers)
        {
            var first = Enumerable.Range(0, producers).Select(i => Instances.Write($"n{i}", text)).ToArray();
            return [.. first, Instances.Write("reader", "x", first)];
        }

        bench.Run(Of("a", 5));

        string Reason(int producers) =>
            bench.Status(Of("b", producers))[^1].Reason;
        Assert.Equal("after write/n0, write/n1, if their outputs change", Reason(2));
        Assert.Equal("after write/n0, write/n1, write/n2 and 2 more, if their outputs change", Reason(5));
    }

    [Fact]
    public void Changed_code_is_explained_by_its_member()
    {
        bench.Run(BenchStatus.Study("a"));
        bench.Code = new FixedCode("new code");

        var change =
            Assert.Single(bench.Status(BenchStatus.Study("a"))
            .Single(status => status.Instance.Name == "first").Changes);

        Assert.Equal(new(KeyChangeKind.Code, "Hormesis.Training", Digest.OfText("code").Hex,
            Digest.OfText("new code").Hex, null), change);
    }

    [Fact]
    public void Code_whose_members_are_not_known_any_more_is_explained_as_a_whole()
    {
        bench.Run(BenchStatus.Study("a"));
        Directory.Delete(Path.Combine(bench.Store, "code"), recursive: true);
        bench.Code = new FixedCode("new code");

        var change =
            Assert.Single(bench.Status(BenchStatus.Study("a"))
            .Single(status => status.Instance.Name == "first").Changes);

        Assert.Equal(new(KeyChangeKind.Code, "its code", Digest.OfText("code").Hex, Digest.OfText("new code").Hex,
            null), change);
    }
}

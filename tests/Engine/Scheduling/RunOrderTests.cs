using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class RunOrderTests : IDisposable
{
    private readonly Bench bench = new() { Parallel = 1 };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_longest_chain_starts_first()
    {
        var gan = Instances.Write("z-gan", "1");
        var synthetic = Instances.Write("y-synthetic", "2", gan);

        var observer = bench.Run(Instances.Write("a-unet", "3"), Instances.Write("b-unet", "4"), gan, synthetic);

        Assert.Equal(["write/z-gan", "write/a-unet", "write/b-unet", "write/y-synthetic"], observer.Ran);
    }

    [Fact]
    public void An_instance_takes_as_many_slots_as_threads()
    {
        var wide = Instances.Write("wide", "w") with { Numerics = Two };
        var board = new RunBoard([wide, Instances.Write("x", "x"), Instances.Write("y", "y")], [], slots: 2);
        foreach (var node in board.Nodes)
            board.Offer(node);

        var first = board.TakeNext()!;
        Assert.Equal("write/wide", first.Instance.Id);
        Assert.Null(board.TakeNext());
        board.Release(first);
        Assert.NotNull(board.TakeNext());
        Assert.NotNull(board.TakeNext());
    }

    [Fact]
    public void An_instance_with_more_threads_than_slots_still_runs()
    {
        var observer = bench.Run(Instances.Write("wide", "w") with { Numerics = Two });

        Assert.Equal(["write/wide"], observer.Ran);
    }

    [Theory]
    [InlineData(true, "write/a write/cpu write/unet")]
    [InlineData(false, "write/a write/b write/cpu write/unet")]
    public void Programs_of_users_take_turns_on_the_GPUs_of_one_machine(bool sharesGpus, string first)
    {
        StageInstance[] all =
        [
            Instances.Write("a", "a") with { Numerics = OnGpu(Numerics.NoLibtorch) },
            Instances.Write("b", "b") with { Numerics = OnGpu(Numerics.NoLibtorch) },
            Instances.Write("cpu", "c"),
            Instances.Write("unet", "u") with { Numerics = OnGpu("2.10.0") },
        ];
        var board = new RunBoard([.. all], [], slots: 9, sharesGpus: sharesGpus);
        foreach (var node in board.Nodes)
            board.Offer(node);

        var running = Started(board);
        Assert.Equal(first, string.Join(' ', running.Select(node => node.Instance.Id)));
        board.Idle(running[0]);
        Assert.Equal(sharesGpus ? ["write/b"] : [], Started(board).Select(node => node.Instance.Id));
    }

    [Fact]
    public void A_failure_keeps_what_is_finished_and_starts_nothing_new()
    {
        var fails = Instances.Of("fail", "f");
        StageInstance[] all = [Instances.Write("after", "x", fails), fails, Instances.Write("z", "z")];
        var done = Instances.Write("early", "e");
        var chain = Instances.Write("chain", "c", done);
        var observer = new RecordingObserver();

        var error =
            Assert.Throws<HormesisException>(() =>
            bench.Run(observer, [.. all, done, chain, Instances.Write("tail", "t", chain)]));

        Assert.Contains("the scan a.nii is truncated", error.Message, StringComparison.Ordinal);
        Assert.Equal(["write/early", "fail/f"], observer.Ran);
        Assert.Equal("e", bench.Read("write/early/out.txt"));
        Assert.Equal(["write/early"], bench.Run(done).Current);
    }

    [Fact]
    public void Waiting_for_some_returns_while_the_rest_goes_on()
    {
        using var two = new Bench();
        var quick = Instances.Write("quick", "q");
        var graph = StageGraph.Of([quick, Instances.Of("hang", "h")]);
        using var stop = new CancellationTokenSource();
        using var run = PipelineRun.Start(graph, graph.Instances,
            two.Options with { Executor = new InProcessExecutor() }, two.Code, new RecordingObserver(), stop.Token);

        run.WaitFor([quick]);
        stop.Cancel();

        var stopped = Assert.Throws<RunStoppedException>(run.Complete);
        Assert.Contains("1 of 2 results are finished and kept", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_before_its_start_starts_nothing()
    {
        var graph =
            StageGraph.Of(
            [Instances.Write("a", "a")
            with { Inputs = Hormesis.Stages.Keys.Sorted.Empty<StageInput>()
            .Add("raw", new StageInput.Files("/proc/self", ["comm"])) }]);
        var observer = new RecordingObserver();

        Assert.Throws<RunStoppedException>(() =>
            PipelineRun.Start(graph, graph.Instances, bench.Options with { Executor = new InProcessExecutor() },
                bench.Code, observer,
            new(canceled: true)));
        Assert.Empty(observer.Ran);
    }

    [Fact]
    public void Only_goals_and_what_they_need_are_run()
    {
        var first = Instances.Write("first", "1");
        var second = Instances.Write("second", "2", first);
        var graph = StageGraph.Of([first, second, Instances.Write("other", "o")]);
        var observer = new RecordingObserver();
        using var run = PipelineRun.Start(graph, [second], bench.Options with { Executor = new InProcessExecutor() },
            bench.Code, observer,
            CancellationToken.None);

        Assert.Equal(new RunSummary(2, 0, true), run.Complete());
        Assert.Equal(["write/first", "write/second"], observer.Ran);
        Assert.False(File.Exists(bench.Shown("write/other/out.txt")));
    }

    [Fact]
    public void A_partial_run_goes_on_showing_what_else_is_current()
    {
        var first = Instances.Write("first", "1");
        var other = Instances.Write("other", "o");
        bench.Run(first, other);
        var changed = Instances.Write("first", "2");
        var graph = StageGraph.Of([changed, other]);
        using var run = PipelineRun.Start(graph, [changed], bench.Options with { Executor = new InProcessExecutor() },
            bench.Code, new RecordingObserver(), CancellationToken.None);
        run.Complete();

        Assert.Equal("2", bench.Read("write/first/out.txt"));
        Assert.Equal("o", bench.Read("write/other/out.txt"));
    }

    [Fact]
    public void An_exclusive_run_names_the_commands_that_make_what_is_missing()
    {
        using var alone = new Bench { Exclusive = true };
        var first = Instances.Write("first", "1");
        var second = Instances.Of("count", "second", new() { ["steps"] = 1 }, first);
        var graph = StageGraph.Of([first, second]);

        var error = Assert.Throws<HormesisException>(() =>
            PipelineRun.Start(graph, [second], alone.Options with { Executor = new InProcessExecutor() }, alone.Code,
                new RecordingObserver(), CancellationToken.None));

        Assert.Contains("write/first: no result yet", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("./cake.sh --target=write", error.Message, StringComparison.Ordinal);
    }

    private static List<RunNode> Started(RunBoard board)
    {
        var started = new List<RunNode>();
        while (board.TakeNext() is { } next)
            started.Add(next);
        return started;
    }

    private static Numerics OnGpu(string libtorch) =>
        new() { Device = "cuda", Threads = 1, Mode = "native", Libtorch = libtorch };

    private static Numerics Two => new() { Device = "cpu", Threads = 2, Mode = "portable", Libtorch = "2.10.0" };
}

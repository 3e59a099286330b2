using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store;

namespace Hormesis.Engine.Tests.Scheduling;

/// <summary>An instance that another process on the same store makes.</summary>
public sealed class OtherProcessTests : IDisposable
{
    private readonly Bench bench = new() { Parallel = 1 };
    private readonly Bench other = new();
    private readonly StageInstance made = Instances.Write("a", "1");
    private readonly StageInstance free = Instances.Write("b", "2");
    private readonly RecordingObserver observer = new();
    private readonly ActionRecord record;

    public OtherProcessTests()
    {
        other.Run(made);
        var path = Assert.Single(Directory.GetFiles(new StoreLayout(other.Artifacts).Actions, "*.json",
            SearchOption.AllDirectories));
        record = new ActionStore(new(other.Artifacts)).Read(new(Path.GetFileNameWithoutExtension(path)))!;
    }

    public void Dispose()
    {
        bench.Dispose();
        other.Dispose();
    }

    [Fact]
    public void It_leaves_its_slot_to_others_and_runs_if_that_process_makes_nothing()
    {
        Run(whileHeld: () => { });

        Assert.Equal(["write/b", "write/a"], observer.Ran);
        Assert.StartsWith("write/a: process ", Assert.Single(observer.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void It_gets_the_result_that_this_process_made()
    {
        Run(whileHeld: () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bench.ObjectOf("1"))!);
            File.Copy(other.ObjectOf("1"), bench.ObjectOf("1"));
            new ActionStore(new(bench.Artifacts)).Write(record);
        });

        Assert.Equal(["write/b"], observer.Ran);
        Assert.Equal("1", bench.Read("write/a/out.txt"));
    }

    private void Run(Action whileHeld)
    {
        var graph = StageGraph.Of([made, free]);
        using var held = KernelLock.TryAcquire(new StoreLayout(bench.Artifacts).Lock(record.Key.Digest))!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var run = PipelineRun.Start(graph, graph.Instances,
            bench.Options with { Executor = new InProcessExecutor() }, bench.Code, observer, patience.Token);
        run.WaitFor([free]);
        whileHeld();
        held.Dispose();
        run.Complete();
    }
}

using FsCheck.Xunit;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Tests.Sharing;
using Hormesis.Engine.Workers;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Store.Sharing;

namespace Hormesis.Engine.Tests.Scheduling;

/// <summary>Instances of one run that have equal keys.</summary>
public sealed class EqualKeysTests : IDisposable
{
    private const long GB = 1_000_000_000;
    private readonly Bench bench = new() { Memory = 16 * GB };
    private readonly RecordingObserver observer = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void They_share_one_result_and_nobody_is_told_of_a_process_that_makes_it()
    {
        Run([.. "abcdef".Select(name => Instances.Write($"{name}", "same"))], new InProcessExecutor(), parallel: 6);

        Assert.Equal(["write/a"], observer.Ran);
        Assert.Equal(["write/b", "write/c", "write/d", "write/e", "write/f"], observer.Current);
        Assert.Empty(observer.Notices);
    }

    [Fact]
    public void One_that_waits_for_another_leaves_its_slot_and_memory_to_others()
    {
        var big = Instances.Write("a", "same") with { PeakBytes = 8 * GB };

        Run([big, big with { Name = "b" }, Instances.Write("c", "other") with { PeakBytes = 8 * GB }],
            new PairExecutor(), parallel: 2);

        Assert.Equal(["write/a", "write/c"], observer.Ran.Order(StringComparer.Ordinal));
        Assert.Equal(["write/b"], observer.Current);
        Assert.Empty(observer.Notices);
    }

    [Fact]
    public void Their_readers_start_when_the_first_is_done()
    {
        var (a, b) = (Instances.Write("a", "same"), Instances.Write("b", "same"));

        Run([a, b, Instances.Write("of-a", "1", a), Instances.Write("of-b", "2", b)], new InProcessExecutor(), 2);

        Assert.Equal("2[from-b/out.txt: same]", bench.Read("write/of-b/out.txt"));
        Assert.Equal(3, observer.Ran.Count);
    }

    /// <summary>Each byte is an instance: its last bit is its text, and the others choose an earlier one that it reads,
    /// or none.</summary>
    [Property(MaxTest = 20)]
    public void In_any_graph_each_key_is_made_once_and_all_get_their_results(byte[] graph, byte parallel)
    {
        var all = new List<StageInstance>();
        var keys = new HashSet<(int Text, int Reads)>();
        foreach (var (index, choice) in graph.Index())
        {
            var (text, reads) = (choice & 1, (choice >> 1) % (index + 1));
            all.Add(Instances.Write($"i{index}", $"{text}", reads == index ? [] : [all[reads]]));
            keys.Add((text, reads == index ? -1 : reads));
        }

        using var own = new Bench { Parallel = 1 + (parallel % 4) };
        var ran = own.Run([.. all]);

        Assert.Equal(keys.Count, ran.Ran.Count);
        Assert.Equal(all.Count - keys.Count, ran.Current.Count);
    }

    [Fact]
    public void A_failure_of_one_is_reported_once() =>
        Assert.Throws<HormesisException>(() =>
        {
            try
            {
                Run([Instances.Of("fail", "f"), Instances.Of("fail", "g")], new InProcessExecutor(), parallel: 2);
            }
            finally
            {
                Assert.Single(observer.Failures);
            }
        });

    [Fact]
    public void A_shared_store_is_asked_once_for_all()
    {
        using var server = new MemoryTransport();
        using var first = new Bench { Remote = SharedStoreTests.Of(server, RemoteMode.ReadWrite) };
        using var second = new Bench { Remote = SharedStoreTests.Of(server, RemoteMode.ReadOnly) };
        first.Run(Instances.Write("a", "same"));
        server.Requests.Clear();

        var taken = second.Run([.. "abcdef".Select(name => Instances.Write($"{name}", "same"))]);

        Assert.Empty(taken.Ran);
        Assert.Equal(6, taken.Current.Count);
        Assert.Single(server.Requests, request => request.StartsWith("GET ac/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_input_of_all_is_repaired_once()
    {
        var input = Instances.Write("input", "aaa");
        bench.Run(input);
        bench.Rot("aaa", "aba");

        Run([input, Instances.Write("a", "1", input), Instances.Write("b", "1", input)], new InProcessExecutor(), 2);

        Assert.Equal(["write/input", "write/a"], observer.Ran);
        Assert.Equal("1[from-input/out.txt: aaa]", bench.Read("write/b/out.txt"));
        Assert.Single(observer.Notices);
    }

    private void Run(StageInstance[] instances, IActionExecutor executor, int parallel)
    {
        var graph = StageGraph.Of(instances);
        using var run = PipelineRun.Start(graph, graph.Instances,
            bench.Options with { Parallel = parallel, Executor = executor }, bench.Code, observer,
            CancellationToken.None);
        run.Complete();
    }

    /// <summary>Runs two instances, of which the first to start waits until the other starts as well.</summary>
    private sealed class PairExecutor : IActionExecutor
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
        private readonly InProcessExecutor executor = new();
        private readonly TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int runs;

        public bool EndsWithHost => executor.EndsWithHost;

        public Task<bool> IsUnderWay(string stagingFolder, CancellationToken cancellation) =>
            executor.IsUnderWay(stagingFolder, cancellation);

        public async Task<Execution> Run(StageInstance instance, string stagingFolder, Action<string> notice,
            IStageProgress progress, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref runs) == 2)
                both.SetResult();
            await both.Task.WaitAsync(Patience, cancellation);
            return await executor.Run(instance, stagingFolder, notice, progress, cancellation);
        }
    }
}

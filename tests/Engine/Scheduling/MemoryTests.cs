using FsCheck.Xunit;
using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class MemoryTests
{
    private const long GB = 1_000_000_000;

    [Fact]
    public void Two_that_do_not_fit_together_run_one_after_the_other() =>
        Assert.Equal(["a", "b"], Waves(memory: 16, threads: 8, ("a", 9), ("b", 9)));

    [Fact]
    public void As_many_run_as_fit() =>
        Assert.Equal(["a b", "c"], Waves(memory: 16, threads: 8, ("a", 5), ("b", 5), ("c", 9)));

    [Fact]
    public void A_smaller_one_passes_one_that_waits_for_memory() =>
        Assert.Equal(["a c", "b"], Waves(memory: 16, threads: 8, ("a", 9), ("b", 9), ("c", 5)));

    [Fact]
    public void One_that_needs_more_than_there_is_runs_alone() =>
        Assert.Equal(["a c", "b"], Waves(memory: 16, threads: 8, ("a", 9), ("b", 100), ("c", 5)));

    [Fact]
    public void Without_a_limit_threads_alone_decide() =>
        Assert.Equal(["a b c"], Waves(memory: null, threads: 8, ("a", 9), ("b", 100), ("c", 5)));

    [Fact]
    public void What_says_nothing_of_its_memory_waits_for_none() =>
        Assert.Equal(["a b", "c"], Waves(memory: 16, threads: 8, ("a", 16), ("b", null), ("c", 1)));

    [Property]
    public void Running_instances_never_hold_more_than_there_is_unless_one_runs_alone(byte[] sizes, byte memory,
        byte threads, ushort order)
    {
        var board = BoardOf((1 + memory) * GB, 1 + (threads % 8),
            [.. sizes.Select((size, index) => ($"{index}", (int?)size))]);
        var running = new List<RunNode>();
        var done = 0;
        while (done < sizes.Length)
        {
            while (board.TakeNext() is { } next)
                running.Add(next);
            Assert.NotEmpty(running);
            RunNode[] holding = [.. running.Where(node => node.Instance.PeakBytes > 0)];
            Assert.True(holding.Length == 1 || holding.Sum(node => node.Instance.PeakBytes) <= (1 + memory) * GB);
            var ended = running[((order * 31) + done) % running.Count];
            running.Remove(ended);
            board.Release(ended);
            done++;
        }

        Assert.Equal(board.Memory, board.FreeMemory);
    }

    [Fact]
    public void Whoever_waits_is_told_once_with_the_numbers()
    {
        using var bench = new Bench { Parallel = 4, Memory = 16 * GB };

        var observer = bench.Run(Instance("a", 9), Instance("b", 9), Instance("c", 8), Instance("d", 9));

        Assert.Equal(4, observer.Ran.Count);
        Assert.StartsWith("3 wait for memory: write/b needs about 9.0 GB, and 7.0 GB of 16.0 GB are free.",
            Assert.Single(observer.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_more_than_there_is_says_so_and_what_to_do()
    {
        using var bench = new Bench { Memory = 16 * GB };

        var observer = bench.Run(Instance("a", 100));

        Assert.Equal(["write/a"], observer.Ran);
        var notice = Assert.Single(observer.Notices);
        Assert.StartsWith("write/a needs about 100.0 GB of memory, more than the 16.0 GB that this run may use: " +
            "it runs alone", notice, StringComparison.Ordinal);
        Assert.EndsWith("--memory=GB.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Estimates_change_no_result()
    {
        using var bench = new Bench { Memory = 16 * GB };
        bench.Run(Instance("a", 9));
        var manifest = bench.Read("manifest.json");

        var again = bench.Run(Instance("a", 100));

        Assert.Empty(again.Ran);
        Assert.Equal(manifest, bench.Read("manifest.json"));
    }

    /// <summary>Names of what runs together; each wave ends before the next begins.</summary>
    private static List<string> Waves(long? memory, int threads, params (string Name, int? Size)[] instances)
    {
        var board = BoardOf(memory * GB, threads, instances);
        var waves = new List<string>();
        for (var left = instances.Length; left > 0;)
        {
            var wave = new List<RunNode>();
            while (board.TakeNext() is { } next)
                wave.Add(next);
            waves.Add(string.Join(' ', wave.Select(node => node.Instance.Name)));
            wave.ForEach(board.Release);
            left -= wave.Count;
        }

        return waves;
    }

    private static RunBoard BoardOf(long? memory, int threads, params (string Name, int? Size)[] instances)
    {
        var board = new RunBoard([.. instances.Select(instance => Instance(instance.Name, instance.Size))], [],
            threads, () => memory);
        foreach (var node in board.Nodes)
            board.Offer(node);
        return board;
    }

    private static StageInstance Instance(string name, int? size) =>
        Instances.Write(name, name) with { PeakBytes = size * GB };
}

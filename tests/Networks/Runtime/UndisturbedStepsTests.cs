using Hormesis.Networks.Runtime;

namespace Hormesis.Networks.Tests.Runtime;

/// <summary>Nobody else may collect, or loop, meanwhile.</summary>
[Collection(nameof(UndisturbedStepsTests))]
[CollectionDefinition(nameof(UndisturbedStepsTests), DisableParallelization = true)]
public sealed class UndisturbedStepsTests
{
    private const int StepMegabytes = 40;

    [Fact]
    public void Garbage_is_collected_between_steps_and_never_beside_one()
    {
        using var steps = new UndisturbedSteps();
        var first = GC.CollectionCount(0);
        for (var step = 0; step < 12; step++)
        {
            var before = GC.CollectionCount(0);
            DropGarbage();
            Assert.Equal(before, GC.CollectionCount(0));
            steps.Next();
        }

        Assert.InRange(GC.CollectionCount(0) - first, 2, 12);
    }

    [Fact]
    public void After_the_loop_collections_come_as_before()
    {
        using (new UndisturbedSteps())
            DropGarbage();

        var before = GC.CollectionCount(0);
        for (var step = 0; step < 25; step++)
            DropGarbage();
        Assert.NotEqual(before, GC.CollectionCount(0));
    }

    [Fact]
    public void A_loop_within_a_loop_takes_nothing_from_the_outer_one_s_steps()
    {
        using var outer = new UndisturbedSteps();
        var before = GC.CollectionCount(0);
        using (new UndisturbedSteps())
            DropGarbage();
        DropGarbage();
        DropGarbage();

        Assert.Equal(before, GC.CollectionCount(0));
    }

    /// <summary>Small objects and a large array.</summary>
    private static void DropGarbage()
    {
        var bytes = new byte[StepMegabytes / 4 * 1_000_000].LongLength;
        for (var i = 0; i < StepMegabytes * 3 / 4 * 1000; i++)
            bytes += new byte[1000].LongLength;
        Assert.Equal(StepMegabytes * 1_000_000, bytes);
    }
}

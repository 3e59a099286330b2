using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Workers;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class NativeNoticeTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Native_results_of_several_processors_are_named_at_the_end_of_each_run()
    {
        bench.Run(Torch("gan", Numerics.Native));
        bench.Processor = "there";
        StageInstance[] study = [Torch("gan", Numerics.Native), Torch("unet", Numerics.Native)];

        var notices = bench.Run(study).Notices;

        Assert.Equal(
            "2 results are native: 1 made on here, family 6 model 1 (avx2); 1 made on there, family 6 model 1 (avx2). " +
                "Their bits are not promised on another processor.\n" +
                "For results of one processor, repeat the study with an empty --artifacts folder.",
            Assert.Single(notices));
        Assert.Equal(notices, bench.Run(study).Notices);
    }

    [Fact]
    public void Native_results_of_another_processor_are_named_by_a_run_that_makes_nothing()
    {
        bench.Run(Torch("gan", Numerics.Native));

        var again = bench.RunWorkers(Torch("gan", Numerics.Native));

        Assert.Empty(again.Ran);
        Assert.StartsWith("1 results are native: 1 made on here, family 6 model 1 (avx2). ",
            Assert.Single(again.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Native_results_of_this_machine_s_processor_are_not_mentioned() =>
        Assert.Empty(bench.RunWorkers(Torch("gan", Numerics.Native)).Notices);

    [Fact]
    public void Portable_results_of_another_processor_are_up_to_date_and_not_mentioned()
    {
        bench.Run(Torch("gan", Numerics.Portable));
        bench.Processor = "there";

        var again = bench.Run(Torch("gan", Numerics.Portable));

        Assert.Empty(again.Ran);
        Assert.Empty(again.Notices);
    }

    [Fact]
    public void Where_other_machines_run_the_workers_only_several_processors_are_others()
    {
        Assert.False(new NativeMachines(["AMD EPYC", "AMD EPYC"], here: null).AreOthers);
        Assert.True(new NativeMachines(["AMD EPYC", "Intel Xeon"], here: null).AreOthers);
        Assert.False(new NativeMachines([], here: "Intel Xeon").AreOthers);
    }

    private static StageInstance Torch(string name, string mode) => Instances.Write(name, name) with
    {
        Numerics = new() { Device = "cpu", Threads = 1, Mode = mode, Libtorch = "x" },
    };
}

using Hormesis.Pipeline.Stages;
using Hormesis.Pipeline.Tests.Fixtures;

namespace Hormesis.Pipeline.Tests.Scheduling;

/// <summary>Results of one study from machines that compute other bits.</summary>
public sealed class MachineClassTests : IDisposable
{
    private static readonly Numerics Portable = new() { Device = "cpu", Threads = 1, InstructionSet = "avx2", Libtorch = "x" };

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_cached_result_of_another_class_is_named_with_both_classes()
    {
        bench.Run(Torch("gan"), Instances.Write("plain", "p"));
        bench.MachineClass = "avx2/there";

        var notice = Assert.Single(bench.Run(Torch("gan"), Torch("unet"), Instances.Write("plain", "p")).Notices);

        Assert.Contains("avx2/there (this machine): write/unet\n", notice, StringComparison.Ordinal);
        Assert.Contains("avx2/here (from the store): write/gan\n", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixture_is_named_again_by_a_run_that_makes_nothing()
    {
        bench.Run(Torch("gan"));
        bench.MachineClass = "avx2/there";
        bench.Run(Torch("gan"), Torch("unet"));

        Assert.Single(bench.Run(Torch("gan"), Torch("unet")).Notices);
    }

    [Fact]
    public void Results_of_one_class_and_those_on_other_terms_are_no_mixture()
    {
        bench.Run(Torch("gan"));
        Assert.Empty(bench.Run(Torch("gan"), Torch("unet")).Notices);
        bench.MachineClass = "native/there";

        Assert.Empty(bench.Run(Torch("gan"), Torch("unet"), Instances.Write("fast", "fast") with { Numerics = Portable with { InstructionSet = "native" } }).Notices);
    }

    [Fact]
    public void The_class_is_no_part_of_the_key()
    {
        bench.Run(Torch("gan"));
        bench.MachineClass = "avx2/there";

        Assert.Empty(bench.Run(Torch("gan")).Ran);
    }

    [Fact]
    public void The_manifest_tells_the_class_that_the_worker_measured_in_its_own_environment()
    {
        bench.RunWorkers(Torch("gan") with { Numerics = Portable with { Threads = 2 } }, Instances.Write("plain", "p"));

        Assert.Equal(1, bench.Read("manifest.json").Split("\"machineClass\": \"avx2/2\"").Length - 1);
        Assert.Equal(1, bench.Read("manifest.json").Split("machineClass").Length - 1);
    }

    private static StageInstance Torch(string name) => Instances.Write(name, name) with { Numerics = Portable };
}

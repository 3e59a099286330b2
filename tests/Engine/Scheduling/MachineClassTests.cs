using Hormesis.Engine.Scheduling;
using Hormesis.Engine.Verification;
using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;
using Hormesis.Stages.Graph;

namespace Hormesis.Engine.Tests.Scheduling;

/// <summary>Results of one study from machines that compute other bits.</summary>
public sealed class MachineClassTests : IDisposable
{
    private static readonly Numerics Portable =
        new() { Device = "cpu", Threads = 1, InstructionSet = "avx2", Libtorch = "x" };

    private static readonly Numerics Native = Portable with { InstructionSet = Numerics.Native };

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_cached_result_of_another_class_is_named_with_both_classes()
    {
        bench.Run(Torch("gan"), Instances.Write("plain", "p"));
        bench.Processor = "there";

        var notices = bench.Run(Torch("gan"), Torch("unet"), Instances.Write("plain", "p")).Notices;

        Assert.Equal("This machine is of class avx2/there. What runs now joins results of class avx2/here from " +
            "the store: write/gan.", notices[0]);
        var notice = Assert.Single(notices.Skip(1));
        Assert.Contains("avx2/there (this machine): write/unet\n", notice, StringComparison.Ordinal);
        Assert.Contains("avx2/here (from the store): write/gan\n", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mixture_is_named_again_by_a_run_that_makes_nothing()
    {
        bench.Run(Torch("gan"));
        bench.Processor = "there";
        bench.Run(Torch("gan"), Torch("unet"));

        Assert.Single(bench.Run(Torch("gan"), Torch("unet")).Notices);
    }

    [Fact]
    public void Results_of_one_class_and_those_on_other_terms_are_no_mixture()
    {
        bench.Run(Torch("gan"));

        Assert.Empty(
            bench.Run(Torch("gan"), Torch("unet"), Instances.Write("fast", "fast") with { Numerics = Native }).Notices);
    }

    [Fact]
    public void A_run_wholly_from_the_store_says_that_another_class_made_it()
    {
        bench.Run(Torch("gan"), Torch("unet"));
        bench.Processor = "there";

        var observer = bench.Run(Torch("gan"), Torch("unet"));

        Assert.Empty(observer.Ran);
        var notice = Assert.Single(observer.Notices);
        Assert.StartsWith("These results come from a machine of another class than this one, which is of " +
            "avx2/there; made here, some would have other bits:", notice, StringComparison.Ordinal);
        Assert.Contains("\n  avx2/here (from the store): write/gan, write/unet\n", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_self_test_runs_once_for_a_processor_and_is_no_result_of_the_study()
    {
        bench.Run(Torch("gan"));
        var actions = Actions();
        bench.Run(Torch("gan"));
        Assert.Equal(2, actions);
        Assert.Equal(actions, Actions());
        bench.Processor = "there";
        bench.Run(Torch("gan"));

        Assert.Equal(3, Actions());
        Assert.DoesNotContain("self-test", bench.Read("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_names_results_of_another_class_once_this_machine_s_is_known()
    {
        bench.Run(Torch("gan"));
        Assert.Equal(("", "avx2/here"), Status("there"));
        bench.Processor = "there";
        bench.Run(Torch("gan"));

        Assert.Equal(("made by a machine of class avx2/here; this one is of avx2/there", "avx2/here"), Status("there"));
        Assert.Equal(("", "avx2/here"), Status("here"));
    }

    [Fact]
    public async Task Verify_measures_this_machine_s_class_and_compares()
    {
        bench.Run(Torch("gan"), Instances.Write("plain", "p"));

        var here = Assert.Single(await Classes(new() { Processor = "here" }));
        var there = Assert.Single(await Classes(new() { Processor = "there" }));

        Assert.Equal(("avx2/here", "avx2/here"), (here.MachineClass, here.Here));
        Assert.Equal(("avx2/here", "avx2/there", "write/gan"),
            (there.MachineClass, there.Here, Assert.Single(there.Instances)));
    }

    [Fact]
    public async Task Verify_of_results_without_a_store_makes_none()
    {
        bench.Run(Torch("gan"));
        Directory.Delete(bench.Store, recursive: true);

        Assert.Equal("avx2/there", Assert.Single(await Classes(new() { Processor = "there" })).Here);
        Assert.False(Directory.Exists(bench.Store));
    }

    [Fact]
    public void The_manifest_says_what_native_numerics_ran_on()
    {
        bench.Run(Torch("gan"), Instances.Write("fast", "fast") with { Numerics = Native });

        Assert.Equal("\"machine\": \"here, family 6 model 1 (avx2)\"",
            Assert.Single(bench.Read("manifest.json").Split('\n'),
            line => line.Contains("\"machine\"", StringComparison.Ordinal)).Trim().TrimEnd(','));
    }

    [Fact]
    public void The_class_is_no_part_of_the_key()
    {
        bench.Run(Torch("gan"));
        bench.Processor = "there";

        Assert.Empty(bench.Run(Torch("gan")).Ran);
    }

    [Fact]
    public void The_manifest_tells_the_class_that_the_worker_measured_in_its_own_environment()
    {
        bench.RunWorkers(Torch("gan") with { Numerics = Portable with { Threads = 2 } }, Instances.Write("plain", "p"));

        Assert.Equal(1, bench.Read("manifest.json").Split("\"machineClass\": \"avx2/2\"").Length - 1);
        Assert.Equal(1, bench.Read("manifest.json").Split("machineClass").Length - 1);
    }

    private int Actions() =>
        Directory.EnumerateFiles(Path.Combine(bench.Store, "actions"), "*.json", SearchOption.AllDirectories).Count();

    private (string Reason, string? MachineClass) Status(string processor)
    {
        var status =
            Assert.Single(PipelineStatus.Of(StageGraph.Of([Torch("gan")]), bench.Artifacts, "study", bench.Code,
            processor, CancellationToken.None));
        Assert.Equal(InstanceState.UpToDate, status.State);
        return (status.Reason, status.MachineClass);
    }

    private Task<IReadOnlyList<ResultClass>> Classes(InProcessExecutor executor) =>
        ClassVerifier.Verify(bench.Artifacts, "study", executor, bench.Code, CancellationToken.None);

    private static StageInstance Torch(string name) => Instances.Write(name, name) with { Numerics = Portable };
}

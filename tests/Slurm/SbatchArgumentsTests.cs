using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Stages;

namespace Hormesis.Slurm.Tests;

public sealed class SbatchArgumentsTests
{
    [Fact]
    public void What_is_not_asked_for_is_left_to_the_cluster() => Assert.Equal(
        ["--cpus-per-task=1"], Asked(null, new()));

    [Fact]
    public void A_stage_gets_the_threads_and_the_GPU_that_it_computes_with() => Assert.Equal(
        ["--cpus-per-task=8", "--gres=gpu:1"], Asked(On("cuda"), new()));

    [Fact]
    public void Everything_that_is_asked_for_is_said_each_in_an_argument_of_its_own() => Assert.Equal(
        ["--cpus-per-task=4", "--mem=32000M", "--gres=gpu:2", "--time=90", "--partition=gpu,long",
            "--account=a b; rm -rf", "--constraint=a100", "--qos=low"],
        Asked(On("cpu"), new()
        {
            Cpus = 4,
            MemoryMb = 32000,
            Gpus = 2,
            Minutes = 90,
            Partition = "gpu,long",
            Account = "a b; rm -rf",
            Options = ["--constraint=a100", "--qos=low"],
        }));

    [Fact]
    public void No_GPU_is_asked_for_where_none_is_wanted() =>
        Assert.Equal(["--cpus-per-task=8"], Asked(On("cuda"), new() { Gpus = 0 }));

    [Fact]
    public void A_job_gets_the_memory_that_its_stage_is_estimated_to_take_and_a_quarter_more() =>
        Assert.Equal(9000, new JobResources().For(Instances.Write("a", "a") with { PeakBytes = 7L << 30 }).MemoryMb);

    [Fact]
    public void Memory_that_is_asked_for_stands() =>
        Assert.Equal(100,
            new JobResources { MemoryMb =
            100 }.For(Instances.Write("a", "a") with { PeakBytes = 7L << 30 }).MemoryMb);

    [Fact]
    public void Tasks_are_numbered_from_0() =>
        Assert.Contains("--array=0-199", SbatchArguments.Of("n", "/f", 200, null, new()));

    private static IEnumerable<string> Asked(Numerics? numerics, JobResources resources) =>
        SbatchArguments.Of("n", "/f", 1, numerics, resources)
            .SkipWhile(argument => !argument.StartsWith("--cpus", StringComparison.Ordinal));

    private static Numerics On(string device) =>
        new() { Device = device, Threads = 8, Mode = Numerics.Native, Libtorch = "2.10.0" };
}

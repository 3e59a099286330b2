using Hormesis.Engine.Tests.Fixtures;
using Hormesis.Engine.Verification;
using Hormesis.Engine.Workers;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Verification;

public sealed class PromisedBitsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Portable_results_and_those_without_Torch_are_counted_together()
    {
        bench.Run(Instances.Write("plain", "p"), Torch("unet", Numerics.Portable));

        var line = Assert.Single(Lines());

        Assert.Equal("2 results are portable: every x86-64 processor with AVX2 and FMA gives these bits.", line.Text);
        Assert.Equal(["write/plain", "write/unet"], line.Details);
    }

    [Fact]
    public void Native_results_are_named_with_their_processor_and_what_reads_them_is_not_portable()
    {
        var native = Torch("gan", Numerics.Native);
        bench.Run(Instances.Write("plain", "p"), native, Instances.Write("reader", "r", native));

        var lines = Lines();

        Assert.Equal(["write/plain"], lines[0].Details);
        Assert.Equal("1 results are native: 1 made on here, family 6 model 1 (avx2). Their bits are not promised on " +
            "another processor.", lines[1].Text);
        Assert.Equal(["write/gan"], lines[1].Details);
    }

    [Fact]
    public void Native_results_of_a_GPU_are_named_with_it_in_the_manifest_and_by_Verify()
    {
        var native = Torch("gan", Numerics.Native);
        bench.Run(native with { Numerics = native.Numerics! with { Device = "cuda" } });

        const string Made = "here, family 6 model 1 (avx2), GPU NVIDIA H200";
        Assert.Contains($"\"machine\": \"{Made}\"", bench.Read("manifest.json"), StringComparison.Ordinal);
        Assert.StartsWith($"1 results are native: 1 made on {Made}. ", Assert.Single(Lines()).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Native_results_of_this_machine_s_processor_are_said_to_be()
    {
        bench.RunWorkers(Torch("gan", Numerics.Native));

        Assert.Equal($"1 results are native: 1 made on {MachineDescription.Current}, which is this machine's " +
            "processor. Their bits are not promised on another processor.", Assert.Single(Lines()).Text);
    }

    [Fact]
    public void Results_of_programs_without_a_promise_are_counted_and_what_reads_them_is_not_portable()
    {
        var program = Torch("model", Numerics.Unpromised);
        bench.Run(Instances.Write("plain", "p"), program, Instances.Write("reader", "r", program));

        var lines = Lines();

        Assert.Equal(["write/plain"], lines[0].Details);
        Assert.Equal("1 results are of commands that promise no bits (deterministic: false): another run of the same " +
            "command may give others.", lines[1].Text);
        Assert.Equal(["write/model"], lines[1].Details);
    }

    [Fact]
    public void A_processor_s_name_that_no_worker_writes_is_not_shown()
    {
        bench.Run(Torch("gan", Numerics.Native));
        var manifest = bench.Read("manifest.json").Replace("here, family", "\\u001b[2J, family",
            StringComparison.Ordinal);
        File.Delete(bench.Shown("manifest.json"));
        File.WriteAllText(bench.Shown("manifest.json"), manifest);

        Assert.Empty(Lines());
    }

    private IReadOnlyList<ResultLine> Lines() => StudyVerifier.Promises(bench.Artifacts, "study");

    private static StageInstance Torch(string name, string mode) => Instances.Write(name, name) with
    {
        Numerics = new() { Device = "cpu", Threads = 1, Mode = mode, Libtorch = "x" },
    };
}

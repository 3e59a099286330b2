using FsCheck;
using FsCheck.Xunit;
using Hormesis.Engine.Workers;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Workers;

public sealed class MachineDescriptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_GPUs_of_the_driver_are_named_once_each()
    {
        Gpu("0000:41:00.0", "Model: \t\t NVIDIA H200\nIRQ:   \t\t 61\n");
        Gpu("0000:61:00.0", "Model: \t\t NVIDIA A100-SXM4-40GB\n");
        Gpu("0000:81:00.0", "Model: \t\t NVIDIA H200\n");

        Assert.Equal($"{MachineDescription.Current}, GPU NVIDIA A100-SXM4-40GB and NVIDIA H200",
            MachineDescription.With(MachineDescription.GpusIn(folder)));
    }

    [Theory]
    [InlineData(3, "NVIDIA GeForce RTX 4001 and NVIDIA GeForce RTX 4002 and NVIDIA GeForce RTX 4003")]
    [InlineData(4, "NVIDIA GeForce RTX 4001 and NVIDIA GeForce RTX 4002 and NVIDIA GeForce RTX 4003 and 1 more")]
    [InlineData(16, "NVIDIA GeForce RTX 4001 and NVIDIA GeForce RTX 4002 and NVIDIA GeForce RTX 4003 and 13 more")]
    public void Of_many_models_of_GPUs_the_first_are_named_and_the_others_counted(int models, string expected) =>
        Assert.Equal($"{MachineDescription.Current}, GPU {expected}", MachineDescription.With(
            [.. Enumerable.Range(1, models)
                .Select(number => FormattableString.Invariant($"NVIDIA GeForce RTX {4000 + number}"))]));

    [Property]
    public bool A_name_has_the_format_of_machine_names_whatever_the_models_are(NonNull<string>[] models) =>
        MachineNames.IsProcessor(MachineDescription.With([.. models.Select(model => model.Get)]));

    [Fact]
    public void A_long_model_is_cut()
    {
        var name = MachineDescription.With([new('a', 101), "b"]);

        Assert.EndsWith(" GPU " + new string('a', 89) + " and 1 more", name, StringComparison.Ordinal);
        Assert.True(MachineNames.IsProcessor(name));
    }

    [Fact]
    public void Without_a_driver_the_processor_is_named_alone() =>
        Assert.Equal(MachineDescription.Current,
            MachineDescription.With(MachineDescription.GpusIn(Path.Combine(folder, "none"))));

    [Fact]
    public void Only_what_a_stage_computes_on_is_named()
    {
        var numerics = new Numerics { Device = "cpu", Threads = 1, Mode = Numerics.Native, Libtorch = "x" };

        Assert.Equal(MachineDescription.Current, MachineDescription.Of(null, ["NVIDIA H200"]));
        Assert.Equal(MachineDescription.Current, MachineDescription.Of(numerics, ["NVIDIA H200"]));
        Assert.Equal($"{MachineDescription.Current}, GPU NVIDIA H200",
            MachineDescription.Of(numerics with { Device = "cuda" }, ["NVIDIA H200"]));
    }

    [Theory]
    [InlineData("AMD EPYC, family 26 model 2 (avx512)", true)]
    [InlineData("AMD EPYC, family 26 model 2 (avx512), GPU NVIDIA H200", true)]
    [InlineData("AMD EPYC, family 26 model 2 (avx512), GPU ", false)]
    [InlineData("AMD EPYC, family 26 model 2 (avx512), GPU <b>", false)]
    [InlineData("GPU NVIDIA H200", false)]
    public void Names_of_foreign_records_have_the_same_format(string name, bool isOne) =>
        Assert.Equal(isOne, MachineNames.IsProcessor(name));

    /// <summary>A result of the processor alone is this machine's even if the machine has a GPU.</summary>
    [Theory]
    [InlineData("Intel Xeon", false)]
    [InlineData("Intel Xeon, GPU NVIDIA H200", false)]
    [InlineData("Intel Xeon, GPU NVIDIA A100", true)]
    [InlineData("AMD EPYC", true)]
    public void Results_of_another_GPU_are_another_machine_s(string made, bool areOthers) =>
        Assert.Equal(areOthers, new NativeMachines([made], here: "Intel Xeon, GPU NVIDIA H200").AreOthers);

    private void Gpu(string place, string information) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, place)).FullName, "information"),
            information);
}

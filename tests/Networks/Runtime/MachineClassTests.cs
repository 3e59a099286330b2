using Hormesis.Networks.Runtime;

namespace Hormesis.Networks.Tests.Runtime;

public sealed class MachineClassTests
{
    [Fact]
    public void One_machine_is_of_one_class_whatever_was_computed_before()
    {
        var first = MachineClass.Measure("cpu", "avx2");
        TorchSharp.torch.randn(3, 5).sum().Dispose();

        Assert.Matches("^avx2/[0-9a-f]{12}$", first);
        Assert.Equal(first, MachineClass.Measure("cpu", "avx2"));
    }

    [Fact]
    public void An_unknown_device_is_refused() =>
        Assert.Contains("'tpu' is unknown",
            Assert.Throws<HormesisException>(() => MachineClass.Measure("tpu", "avx2")).Message,
            StringComparison.Ordinal);
}

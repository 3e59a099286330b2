using Hormesis.Stages;
using Hormesis.Training.SelfTest;

namespace Hormesis.Training.Tests.SelfTest;

public sealed class PortableBitsTests
{
    [Fact]
    public void Two_computations_on_one_machine_have_the_same_bits_whatever_came_between()
    {
        var first = PortableBits.Compute();
        TorchSharp.torch.randn(3, 5).sum().Dispose();

        Assert.Equal(first, PortableBits.Compute());
    }

    [Fact]
    public void Every_computation_has_a_name_and_bits_of_its_own()
    {
        var results = PortableBits.Compute();

        Assert.Distinct(results.Select(result => result.Name));
        Assert.Distinct(results.Select(result => result.Digest));
    }

    /// <summary>Tests run without the limits of a worker, so most processors compute other bits here.</summary>
    [Fact]
    public void Native_numerics_promise_nothing_and_are_not_checked() => PortableBits.Check(new()
    {
        Device = "cpu",
        Threads = 1,
        Mode = Numerics.Native,
        Libtorch = "2",
    });
}

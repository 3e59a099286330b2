using Hormesis.Networks.Runtime;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Runtime;

public sealed class TorchDeviceTests
{
    [Fact]
    public void The_cpu_is_always_there() => Assert.Equal(TorchSharp.DeviceType.CPU, TorchDevice.Require("cpu").type);

    [Fact]
    public void A_gpu_that_is_not_there_is_refused_with_the_way_out()
    {
        Assert.SkipWhen(cuda.is_available(), "this machine has a GPU");

        Assert.Contains("device: cpu", Assert.Throws<HormesisException>(() => TorchDevice.Require("cuda")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_device_is_named() =>
        Assert.Contains("'tpu'", Assert.Throws<HormesisException>(() => TorchDevice.Require("tpu")).Message,
            StringComparison.Ordinal);
}

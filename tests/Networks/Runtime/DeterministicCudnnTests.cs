using Hormesis.Networks.Runtime;

namespace Hormesis.Networks.Tests.Runtime;

public sealed class DeterministicCudnnTests
{
    [Fact]
    public void It_is_off_until_somebody_wants_it()
    {
        Assert.False(DeterministicCudnn.IsOn);
        DeterministicCudnn.IsOn = true;
        try
        {
            Assert.True(DeterministicCudnn.IsOn);
        }
        finally
        {
            DeterministicCudnn.IsOn = false;
        }

        Assert.False(DeterministicCudnn.IsOn);
    }
}

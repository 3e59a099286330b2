using Hormesis.Networks.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Translation.Santa;

/// <summary>Values worked out by hand.</summary>
public sealed class ResamplingTests
{
    /// <summary>Along x, rows being equal: reflected 1 0 1 2 3 2, [1 2 1]/4 at 0 and 2.</summary>
    [Fact]
    public void Downsampling_smooths_before_it_drops_pixels()
    {
        using var scope = NewDisposeScope();
        using var downsample = new AntiAliasedDownsample(2);
        var ramp = arange(4, dtype: float32).expand(1, 2, 4, 4).contiguous();

        var output = downsample.call(ramp);
        Assert.Equal([1, 2, 2, 2], output.shape);
        Assert.Equal([0.5f, 2f], output[0, 1, 0].data<float>().ToArray());
    }

    /// <summary>Along x, rows being equal: 0 4 replicated to 0 0 4 4, at quarters 0.25·near + 0.75·own.</summary>
    [Fact]
    public void Upsampling_draws_between_the_pixels()
    {
        using var scope = NewDisposeScope();
        using var upsample = new AntiAliasedUpsample(2);
        var step = tensor(new[] { 0f, 4f }).expand(1, 2, 2, 2).contiguous();

        var output = upsample.call(step);
        Assert.Equal([1, 2, 4, 4], output.shape);
        Assert.Equal([0f, 1f, 3f, 4f], output[0, 1, 2].contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Filters_are_saved_but_not_trained()
    {
        using var downsample = new AntiAliasedDownsample(3);

        Assert.Empty(downsample.parameters());
        Assert.Equal([3, 1, 3, 3], downsample.state_dict()["filt"].shape);
    }
}

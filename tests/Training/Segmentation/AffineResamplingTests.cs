using Hormesis.Training.Segmentation;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class AffineResamplingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_image_is_resampled_as_PyTorch_does_it(int seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var images = randn([3, 2, 17, 24], generator: generator);
        var maps = randn([3, 2, 3], generator: generator);

        var ours = AffineResampling.Apply(images, maps);

        var theirs = nn.functional.grid_sample(
            images, nn.functional.affine_grid(maps, images.shape), align_corners: false);
        Assert.True(ours.allclose(theirs, rtol: 1e-4, atol: 1e-4));
    }

    [Fact]
    public void The_identity_changes_nothing_and_a_shift_brings_in_zeros()
    {
        using var scope = NewDisposeScope();
        var image = arange(16, dtype: ScalarType.Float32).reshape(1, 1, 4, 4).add(1);

        var same = AffineResampling.Apply(image, tensor(new[] { 1f, 0, 0, 0, 1, 0 }).reshape(1, 2, 3));
        var shifted = AffineResampling.Apply(image, tensor(new[] { 1f, 0, 0.5f, 0, 1, 0 }).reshape(1, 2, 3));

        Assert.Equal(image.data<float>().ToArray(), same.data<float>().ToArray());
        Assert.Equal([2f, 3, 4, 0], shifted[0, 0, 0].data<float>().ToArray());
    }
}

using Hormesis.Stages.Random;
using Hormesis.Training.Segmentation;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Segmentation;

public sealed class AugmentationTests
{
    private static readonly AugmentationConfig None = SegmentationExamples.NoAugmentation;

    [Fact]
    public void Nothing_asked_for_changes_nothing()
    {
        using var scope = NewDisposeScope();
        var (images, masks) = Batch(4, 6);

        var (changed, changedMasks) = Apply(None, images, masks);

        Assert.True(changed.allclose(images, atol: 1e-6));
        Assert.True(changedMasks.equal(masks).all().item<bool>());
    }

    [Fact]
    public void A_flip_exchanges_left_and_right_of_image_and_mask()
    {
        using var scope = NewDisposeScope();
        var (images, masks) = Batch(4, 6);

        var (changed, changedMasks) = Apply(None with { FlipProbability = 1 }, images, masks);

        Assert.True(changed.allclose(images.flip(3), atol: 1e-5));
        Assert.True(changedMasks.equal(masks.flip(3)).all().item<bool>());
    }

    /// <summary>A disc about the centre of an oblong image stays what it is, whatever the angle.</summary>
    [Fact]
    public void A_rotation_keeps_shapes_also_where_height_and_width_differ()
    {
        using var scope = NewDisposeScope();
        var distance = (arange(32).reshape(32, 1) - 15.5).pow(2) + (arange(64).reshape(1, 64) - 31.5).pow(2);
        var disc = distance.lt(100).to(float32).reshape(1, 1, 32, 64);

        var (_, masks) = Apply(None with { RotationDegrees = 90 }, (disc * 2) - 1, disc);

        Assert.True((masks - disc).abs().sum().item<float>() <= 12);
    }

    [Fact]
    public void Pixels_from_outside_are_air()
    {
        using var scope = NewDisposeScope();

        var (images, masks) = Apply(None with { Shift = 0.5 }, ones(8, 1, 16, 16), ones(8, 1, 16, 16));

        Assert.Equal(-1f, images.min().item<float>());
        Assert.Equal(0f, masks.min().item<float>());
        Assert.True(images.gt(0.001f).logical_xor(masks.to(@bool)).to(float32).mean().item<float>() < 0.05f);
    }

    [Fact]
    public void Every_change_together_keeps_range_type_and_binary_masks_and_leaves_the_input_alone()
    {
        using var scope = NewDisposeScope();
        var (images, masks) = Batch(16, 16);
        var before = images.clone();

        var (changed, changedMasks) = Apply(SegmentationExamples.EveryAugmentation, images, masks);

        Assert.True(images.equal(before).all().item<bool>());
        Assert.False(changed.allclose(images, atol: 1e-3));
        Assert.True(changed.min().item<float>() >= -1 && changed.max().item<float>() <= 1);
        Assert.All(changedMasks.data<float>(), value => Assert.True(value is 0 or 1));
        Assert.Equal(float32, changed.dtype);
    }

    private static (Tensor Images, Tensor Masks) Apply(AugmentationConfig config, Tensor images, Tensor masks) =>
        new Augmentation(config).Apply(images, masks, new RandomStream("augmentation"));

    private static (Tensor Images, Tensor Masks) Batch(int height, int width)
    {
        var images = arange(2 * height * width).to(float32).sin().reshape(2, 1, height, width);
        return (images, images.gt(0).to(float32));
    }
}

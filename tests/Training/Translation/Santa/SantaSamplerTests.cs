using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

public sealed class SantaSamplerTests
{
    [Fact]
    public void CTs_come_in_order_and_begin_again()
    {
        using var scope = NewDisposeScope();
        var sampler = Sampler(null);

        Assert.Equal([0f, 1f, 2f, 0f, 1f],
            Enumerable.Range(0, 5).Select(step => sampler.Draw(step).Ct[0, 0, 5, 5].item<float>()));
    }

    [Fact]
    public void A_step_is_a_function_of_the_streams_and_its_number()
    {
        using var scope = NewDisposeScope();
        var (one, again, next) = (Sampler(null).Draw(7), Sampler(null).Draw(7), Sampler(null).Draw(8));

        Assert.True(one.LatentNoise.equal(again.LatentNoise).all().item<bool>());
        Assert.True(one.PathCenter.equal(again.PathCenter).all().item<bool>());
        Assert.False(one.LatentNoise.equal(next.LatentNoise).all().item<bool>());
        Assert.Equal([2, 8, 8, 8], one.LatentNoise.shape);
    }

    [Fact]
    public void Path_intervals_lie_where_they_are_published_to()
    {
        using var scope = NewDisposeScope();
        var draws = Enumerable.Range(0, 200).Select(step => Sampler(null).Draw(step)).ToList();

        Assert.All(draws, batch => Assert.InRange(batch.PathInterval.item<float>(), 0.05f, 0.10f));
        Assert.All(draws, batch => Assert.InRange(batch.PathCenter.item<float>(), 0f, 1f));
        Assert.InRange(draws.Average(batch => batch.PathInterval.item<float>()), 0.07, 0.08);
    }

    [Fact]
    public void Augmented_images_have_the_crops_size_and_differ_in_place_and_side()
    {
        using var scope = NewDisposeScope();
        var sampler = Sampler(new() { LoadSize = 40, Margin = 0, CropSize = 32, Flip = true });
        var corners = Enumerable.Range(0, 20).Select(step => sampler.Draw(step).Mri).ToList();

        Assert.All(corners, image => Assert.Equal([1, 1, 32, 32], image.shape));
        Assert.Contains(corners, image => image[0, 0, 0, 0].item<float>() < image[0, 0, 0, 31].item<float>());
        Assert.Contains(corners, image => image[0, 0, 0, 0].item<float>() > image[0, 0, 0, 31].item<float>());
        Assert.True(corners.Select(image => image.sum().item<float>()).Distinct().Count() > 3);
    }

    /// <summary>CT i is i everywhere; the one MRI rises from left to right.</summary>
    private static SantaSampler Sampler(SantaAugmentationConfig? augmentation)
    {
        var ct =
            SliceSet.Create(32, 32,
            [.. Enumerable.Range(0, 3)
            .Select(i => ("ct", i, Split.Train, Enumerable.Repeat((float)i, 32 * 32).ToArray(), (byte[]?)null))]);
        var mri = SliceSet.Create(32, 32,
            [("mri", 0, Split.Train, [.. Enumerable.Range(0, 32 * 32).Select(i => i % 32 / 32f)], null)]);
        var config = SantaTestData.Config(1);
        return new(ct, mri, config with { Training = config.Training with { Augmentation = augmentation } },
            new RandomStreams("s"), CPU);
    }
}

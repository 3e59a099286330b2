using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Translation.Santa;

public sealed class SantaNetworkTests
{
    [Theory]
    [InlineData(64, 9, 11_415_185, 2_762_689)]
    [InlineData(16, 9, 724_913, 174_577)]
    [InlineData(8, 4, 89_121, 44_281)]
    public void The_networks_have_as_many_parameters_as_the_published_ones(int width, int blocks, long generatorCount,
        long discriminatorCount)
    {
        using var generator = new SantaGenerator(Config(width, blocks), new RandomStream("g"));
        using var discriminator = new SantaDiscriminator(new() { Width = width, Layers = 3 }, new RandomStream("d"));

        Assert.Equal(generatorCount, generator.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(discriminatorCount, discriminator.parameters().Sum(parameter => parameter.numel()));
    }

    [Fact]
    public void The_decoders_layers_of_nine_blocks_are_where_the_published_ones_are()
    {
        using var generator = new SantaGenerator(Config(2, 9), new RandomStream("g"));

        Assert.Equal(
            ["decoder.0", "decoder.1", "decoder.10", "decoder.11", "decoder.14", "decoder.2", "decoder.3", "decoder.4",
                "decoder.6", "decoder.7"],
            generator.named_parameters().Select(entry => entry.name)
                .Where(name => name.StartsWith("decoder", StringComparison.Ordinal))
                .Select(name => string.Join('.', name.Split('.').Take(2))).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(16, generator.DecoderLayerCount);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 14)]
    [InlineData(3, 6)]
    public void The_fewer_its_layers_the_more_and_smaller_patches_a_discriminator_scores(int layers, int scores)
    {
        using var scope = NewDisposeScope();
        using var discriminator = new SantaDiscriminator(new() { Width = 2, Layers = layers }, new RandomStream("d"));

        Assert.Equal([3, 1, scores, scores], discriminator.call(zeros(3, 1, 64, 64)).shape);
    }

    [Fact]
    public void An_image_keeps_its_size_and_range()
    {
        using var scope = NewDisposeScope();
        using var generator = new SantaGenerator(Config(2, 3), new RandomStream("g"));
        var image = generator.Draw(randn(2, 1, 16, 24), tensor(new[] { 0f, 1f }));

        Assert.Equal([2, 1, 16, 24], image.shape);
        Assert.True(image.abs().max().item<float>() <= 1);
    }

    [Fact]
    public void An_images_translation_does_not_depend_on_its_batch()
    {
        using var scope = NewDisposeScope();
        using var generator = new SantaGenerator(Config(4, 2), new RandomStream("g"));
        var images = randn(3, 1, 16, 16);
        var together = generator.Draw(images, ones(3));
        var alone = generator.Draw(images[1].unsqueeze(0), ones(1));

        Assert.True((together[1] - alone[0]).abs().max().item<float>() < 1e-5f);
    }

    [Fact]
    public void Decoding_to_a_layer_gives_what_decoding_on_passes_through()
    {
        using var scope = NewDisposeScope();
        using var generator = new SantaGenerator(Config(4, 4), new RandomStream("g"));
        var latents = randn(1, 16, 4, 4);
        var outputs = generator.DecodeLayers(latents, zeros(1), [0, 2, generator.DecoderLayerCount - 1]);

        Assert.Equal([[1, 16, 4, 4], [1, 16, 8, 8], [1, 1, 16, 16]], outputs.Select(output => output.shape));
        Assert.True(outputs[2].equal(generator.Decode(latents, zeros(1))).all().item<bool>());
    }

    [Theory]
    [InlineData(1, 8, 16)]
    [InlineData(2, 16, 8)]
    [InlineData(3, 32, 4)]
    public void Each_downsampling_halves_the_latents_and_doubles_their_channels(
        int downsamplings, int channels, int size)
    {
        using var scope = NewDisposeScope();
        using var generator =
            new SantaGenerator(Config(4, 2) with { Downsamplings = downsamplings }, new RandomStream("g"));
        var latents = generator.Encode(zeros(1, 1, 32, 32));

        Assert.Equal([1, channels, size, size], latents.shape);
        Assert.Equal([1, 1, 32, 32], generator.Decode(latents, ones(1)).shape);
    }

    [Theory]
    [InlineData(30, 32)]
    [InlineData(32, 30)]
    [InlineData(4, 4)]
    public void A_size_that_does_not_divide_by_four_is_refused(int height, int width)
    {
        using var scope = NewDisposeScope();
        using var generator = new SantaGenerator(Config(2, 2), new RandomStream("g"));

        var error = Assert.Throws<HormesisException>(() => generator.Encode(zeros(1, 1, height, width)));
        Assert.Contains($"{height}x{width}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_streams_give_equal_weights_whatever_Torchs_own_generator_does()
    {
        using var scope = NewDisposeScope();
        using var one = new SantaGenerator(Config(2, 2), new RandomStream("g"));
        manual_seed(5);
        using var other = new SantaGenerator(Config(2, 2), new RandomStream("g"));

        Assert.All(one.parameters().Zip(other.parameters()),
            pair => Assert.True(pair.First.equal(pair.Second).all().item<bool>()));
    }

    /// <summary>gain·√(2 / (fan in + fan out)) of the bottleneck's 3x3 convolutions at width 16:
    /// 0.02·√(2/1152).</summary>
    [Fact]
    public void Convolutions_begin_with_Xaviers_spread_and_no_bias()
    {
        using var generator = new SantaGenerator(Config(16, 2), new RandomStream("g"));
        using var scope = NewDisposeScope();
        var parameters = generator.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter);

        Assert.Equal(0.02 * Math.Sqrt(2.0 / 1152),
            parameters["encoder.12.conv_block.1.weight"].std().item<float>(), 2e-5);
        Assert.Equal(0, parameters["encoder.12.conv_block.1.bias"].abs().max().item<float>());
    }

    [Fact]
    public void A_gain_scales_all_weights_but_those_of_the_domains()
    {
        using var scope = NewDisposeScope();
        using var published = new SantaGenerator(Config(2, 2), new RandomStream("g"));
        using var wide = new SantaGenerator(Config(2, 2), new RandomStream("g"), gain: 1);

        Assert.All(published.named_parameters().Zip(wide.named_parameters()), pair =>
        {
            var factor = pair.First.name == "domain_embedding.weight" ? 1 : 50;
            var difference = (pair.First.parameter * factor) - pair.Second.parameter;
            Assert.True(difference.abs().max().item<float>() < 1e-6f, pair.First.name);
        });
    }

    private static SantaGeneratorConfig Config(int width, int blocks) =>
        new() { Width = width, Downsamplings = 2, Blocks = blocks, StyleDimension = 8 };
}

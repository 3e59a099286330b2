using Hormesis.Networks.Translation.Santa;
using Hormesis.Stages.Random;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

public sealed class ShortestPathTests
{
    /// <summary>Interval 0.05 at 0: d1 = 0.05, d2 = 0, their step counts as 0.1. Interval 0.1 at 0.5: 0.2.</summary>
    [Theory]
    [InlineData(0f, 0.05f, 0f, 0.05f, 0.1)]
    [InlineData(0.5f, 0.1f, 0.4f, 0.6f, 0.2)]
    [InlineData(1f, 0.08f, 0.92f, 1f, 0.1)]
    public void The_energy_is_the_mean_squared_change_over_the_clamped_step(float center, float interval, float before,
        float after, double step)
    {
        using var scope = NewDisposeScope();
        using var generator =
            new SantaGenerator(new() { Width = 2, Downsamplings = 2, Blocks = 2, StyleDimension = 4 }, new RandomStream("g"));
        var latents = randn(1, 8, 4, 4);
        var change = generator.DecodeLayers(latents, tensor(new[] { after }), [0])[0]
            - generator.DecodeLayers(latents, tensor(new[] { before }), [0])[0];
        var expected = (change / step).square().mean().item<float>();

        var energy =
            ShortestPath.Energies(generator, latents, tensor(new[] { center }), tensor(new[] { interval }), [0]);
        Assert.Equal(expected, energy[0].item<float>(), expected * 1e-3);
    }

    [Fact]
    public void Each_image_is_divided_by_its_own_step()
    {
        using var scope = NewDisposeScope();
        using var generator =
            new SantaGenerator(new() { Width = 2, Downsamplings = 2, Blocks = 2, StyleDimension = 4 }, new RandomStream("g"));
        var (latents, center, interval) =
            (randn(2, 8, 4, 4), tensor(new[] { 0.1f, 0.6f }), tensor(new[] { 0.09f, 0.05f }));
        var together = ShortestPath.Energies(generator, latents, center, interval, [0, 2]);
        var apart = Enumerable.Range(0, 2).Select(i =>
            ShortestPath.Energies(generator, latents.narrow(0, i, 1), center.narrow(0, i, 1), interval.narrow(0, i, 1),
                [0, 2])).ToList();

        var mean = (apart[0] + apart[1]) / 2;
        Assert.True(((together - mean) / mean).abs().max().item<float>() < 1e-3);
    }
}

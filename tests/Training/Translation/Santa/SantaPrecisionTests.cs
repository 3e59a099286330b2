using Hormesis.Networks.Runtime;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

/// <summary>
/// The step of <see cref="SantaParityTests"/> in mixed precision, with the channels innermost, and both. Tolerances are
/// differences from the published implementation's float32, root mean square, as fractions of its values'.
/// </summary>
public sealed class SantaPrecisionTests : IDisposable
{
    private const double LearningRate = 2e-4;

    private readonly ParityFixture fixture = new();
    private readonly TorchSharp.DisposeScope scope = NewDisposeScope();

    public void Dispose()
    {
        scope.Dispose();
        fixture.Dispose();
    }

    [Theory]
    [InlineData(MixedPrecision.Off, true, 5e-5)]
    [InlineData(MixedPrecision.Bfloat16, false, 4e-2)]
    [InlineData(MixedPrecision.Bfloat16, true, 4e-2)]
    public void Every_output_of_the_networks_agrees(MixedPrecision precision, bool channelsLast, double tolerance)
    {
        Use(precision, channelsLast);
        var forward = SantaForward.Run(fixture.Generator, fixture.Batch, fixture.Losses);
        var scores = fixture.Step.Scores(forward.Translation, fixture.Batch.Mri);

        AssertNear("out.latent", forward.Latents, tolerance);
        AssertNear("out.rec_A", forward.Reconstruction, tolerance);
        AssertNear("out.fake_B", forward.Translation, tolerance);
        AssertNear("out.idt_B", forward.Identity, tolerance);
        AssertNear("out.D_fake", scores.Synthetic, tolerance);
        AssertNear("out.D_real", scores.Real, tolerance);
    }

    /// <summary>In bfloat16 the path's energies would be four times too large, for they are differences.</summary>
    [Theory]
    [InlineData(MixedPrecision.Off, true, 5e-4, 1e-3)]
    [InlineData(MixedPrecision.Bfloat16, false, 1e-2, 0.35)]
    [InlineData(MixedPrecision.Bfloat16, true, 1e-2, 0.35)]
    public void Every_loss_and_gradient_agrees(
        MixedPrecision precision, bool channelsLast, double ofLosses, double ofGradients)
    {
        Use(precision, channelsLast);
        var forward = SantaForward.Run(fixture.Generator, fixture.Batch, fixture.Losses);
        var discriminator = fixture.Step.UpdateDiscriminator(forward, fixture.Batch, LearningRate);
        fixture.LoadUpdatedDiscriminator();
        var losses = fixture.Step.UpdateGenerator(forward, fixture.Batch, LearningRate);

        AssertNear("loss.D", discriminator, ofLosses);
        AssertNear("loss.path_energy", forward.PathEnergies!, ofLosses);
        string[] names = ["loss.G_GAN", "loss.G_rec", "loss.G_idt", "loss.G_kl", "loss.G_path", "loss.G"];
        Assert.All(names.Zip(losses), loss => AssertNear(loss.First, loss.Second, ofLosses));
        var gradients = fixture.Generator.named_parameters()
            .ToDictionary(entry => $"grad.G.{entry.name}", entry => entry.parameter.grad!);
        Assert.All(fixture.Names.Where(name => name.StartsWith("grad.", StringComparison.Ordinal)),
            name => AssertNear(name, gradients[name], ofGradients));
    }

    [Fact]
    public void Weights_gradients_and_outputs_stay_in_float32()
    {
        Use(MixedPrecision.Bfloat16, channelsLast: true);
        fixture.Step.Take(fixture.Batch, LearningRate);

        Assert.All(fixture.Generator.parameters().Concat(fixture.Discriminator.parameters()), parameter =>
            Assert.Equal((ScalarType.Float32, ScalarType.Float32), (parameter.dtype, parameter.grad!.dtype)));
        Assert.Equal(ScalarType.Float32, fixture.Generator.forward(fixture.Batch.Ct).dtype);
    }

    private void Use(MixedPrecision precision, bool channelsLast)
    {
        (fixture.Generator.MixedPrecision, fixture.Discriminator.MixedPrecision) = (precision, precision);
        if (!channelsLast)
            return;
        ChannelsLast.Apply(fixture.Generator);
        ChannelsLast.Apply(fixture.Discriminator);
    }

    private void AssertNear(string name, Tensor actual, double tolerance)
    {
        var expected = fixture[name];
        var difference = RootMeanSquare(actual - expected.view(actual.shape)) / RootMeanSquare(expected);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {difference:E1}");
        Assert.True(difference <= tolerance, $"{name} differs by {difference:E1}, more than {tolerance:E1}.");
    }

    private static double RootMeanSquare(Tensor tensor) => Math.Sqrt(tensor.to(float64).square().mean().item<double>());
}

using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

/// <summary>The trainer's own step against the published implementation, from the same weights, images and
/// noise.</summary>
public sealed class SantaParityTests : IDisposable
{
    private const double LearningRate = 2e-4;

    /// <summary>Largest difference allowed, as a fraction of the largest value of the tensor.</summary>
    private const double Tolerance = 1e-5;

    /// <summary>A gradient below this is what rounding leaves of 0.</summary>
    private const double Rounding = 1e-7;

    private readonly ParityFixture fixture = new();
    private readonly TorchSharp.DisposeScope scope = NewDisposeScope();

    public void Dispose()
    {
        scope.Dispose();
        fixture.Dispose();
    }

    [Fact]
    public void Every_output_of_the_networks_agrees()
    {
        var forward = SantaForward.Run(fixture.Generator, fixture.Batch, fixture.Losses);
        var scores = fixture.Step.Scores(forward.Translation, fixture.Batch.Mri);

        AssertEqual("out.latent", forward.Latents);
        AssertEqual("out.rec_A", forward.Reconstruction);
        AssertEqual("out.fake_B", forward.Translation);
        AssertEqual("out.idt_B", forward.Identity);
        AssertEqual("out.D_fake", scores.Synthetic);
        AssertEqual("out.D_real", scores.Real);
        AssertEqual("loss.path_energy", forward.PathEnergies!);
    }

    [Fact]
    public void Every_loss_agrees()
    {
        var losses = fixture.Step.Take(fixture.Batch, LearningRate);

        AssertEqual("loss.D", losses.Discriminator);
        AssertEqual("loss.G", losses.Generator);
        AssertEqual("loss.G_GAN", losses.Adversarial);
        AssertEqual("loss.G_rec", losses.Reconstruction);
        AssertEqual("loss.G_idt", losses.Identity);
        AssertEqual("loss.G_kl", losses.Latent);
        AssertEqual("loss.G_path", losses.Path);
    }

    /// <summary>
    /// Two of the discriminator's weights have a gradient of 0 up to rounding, so that its step moves them either way
    /// (see <see cref="AssertUpdated"/>); the generator's gradients then differ by up to 1e-4. From the reference's
    /// updated discriminator they agree.
    /// </summary>
    [Fact]
    public void Every_gradient_agrees()
    {
        var forward = SantaForward.Run(fixture.Generator, fixture.Batch, fixture.Losses);
        fixture.Step.UpdateDiscriminator(forward, fixture.Batch, LearningRate);
        fixture.LoadUpdatedDiscriminator();
        fixture.Step.UpdateGenerator(forward, fixture.Batch, LearningRate);

        var gradients = fixture.Generator.named_parameters()
            .ToDictionary(entry => $"grad.G.{entry.name}", entry => entry.parameter.grad!);
        Assert.All(fixture.Names.Where(name => name.StartsWith("grad.", StringComparison.Ordinal)),
            name => AssertEqual(name, gradients[name]));
    }

    [Fact]
    public void Both_networks_after_their_steps_agree()
    {
        fixture.Step.Take(fixture.Batch, LearningRate);

        AssertUpdated("after.G.", fixture.Generator);
        AssertUpdated("after.D.", fixture.Discriminator);
        AssertEqual("after.translate_A", fixture.Generator.forward(fixture.Batch.Ct));
    }

    /// <summary>
    /// Adam's first step is the learning rate times the gradient's sign. So every value must agree, but where the
    /// gradient is 0 up to rounding its sign is nobody's: above all for the bias of a convolution that an instance norm
    /// follows, which the norm takes off again. There no more can be asked than a step of that size.
    /// </summary>
    private void AssertUpdated(string prefix, nn.Module module)
    {
        var parameters = module.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter);
        foreach (var (name, value) in module.state_dict())
        {
            var expected = fixture[prefix + name];
            Assert.Equal(expected.shape, value.shape);
            var difference = (value - expected).abs();
            Assert.True(difference.max().item<float>() <= 2.001 * LearningRate, name);
            if (!parameters.TryGetValue(name, out var parameter))
                AssertEqual(prefix + name, value);
            else if (!IsTakenBack(name, parameters))
                AssertNone(name, (difference > Allowed(expected)) & (parameter.grad!.abs() > Rounding));
        }
    }

    /// <summary>Whether a bias has no gradient to speak of where the weight beside it has.</summary>
    private static bool IsTakenBack(string name, Dictionary<string, TorchSharp.Modules.Parameter> parameters) =>
        name.EndsWith(".bias", StringComparison.Ordinal)
        && Largest(parameters[name].grad!) < 1e-4
            * Largest(parameters[name.Replace(".bias", ".weight", StringComparison.Ordinal)].grad!);

    private static void AssertNone(string name, Tensor failures)
    {
        var count = failures.sum().item<long>();
        Assert.True(count == 0, $"{name}: {count} values differ.");
    }

    private static double Allowed(Tensor expected) => (Tolerance * Largest(expected)) + (1e-4 * LearningRate);

    private void AssertEqual(string name, double actual) => AssertEqual(name, tensor(new[] { (float)actual }));

    private void AssertEqual(string name, Tensor actual)
    {
        var expected = fixture[name];
        Assert.Equal(expected.shape, actual.shape);
        var difference = Largest(actual - expected) / Largest(expected);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {difference:E1}");
        Assert.True(difference <= Tolerance, $"{name} differs by {difference:E1} of its largest value.");
    }

    private static double Largest(Tensor tensor) => tensor.abs().max().item<float>();
}

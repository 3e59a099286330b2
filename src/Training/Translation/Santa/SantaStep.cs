using Hormesis.Networks.Translation.Santa;
using Hormesis.Training.Optimizers;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// One training step: updates the discriminator, then updates the generator against the new discriminator.
/// </summary>
internal sealed class SantaStep(
    SantaGenerator generator,
    SantaDiscriminator discriminator,
    Adam generatorOptimizer,
    Adam discriminatorOptimizer,
    SantaLossConfig weights)
{
    /// <summary>Updates both networks. The gradients stay in the parameters until the next step.</summary>
    public SantaLosses Take(SantaBatch batch, double learningRate)
    {
        using var scope = NewDisposeScope();
        var forward = SantaForward.Run(generator, batch, weights);
        var discriminatorLoss = UpdateDiscriminator(forward, batch, learningRate);
        var generatorLosses = UpdateGenerator(forward, batch, learningRate);
        return Read(stack([discriminatorLoss, .. generatorLosses]));
    }

    /// <summary>
    /// Scores of synthetic and of real images, computed in one pass. Instance norms do not mix images.
    /// </summary>
    /// <returns>(N, 1, h, w) each.</returns>
    public (Tensor Synthetic, Tensor Real) Scores(Tensor synthetic, Tensor real)
    {
        var scores = discriminator.call(cat([synthetic, real])).chunk(2);
        return (scores[0], scores[1]);
    }

    /// <summary>Updates the discriminator, the first half of the step.</summary>
    /// <returns>The loss of the discriminator.</returns>
    public Tensor UpdateDiscriminator(SantaForward forward, SantaBatch batch, double learningRate)
    {
        var (synthetic, real) = (forward.Translation.detach(), batch.Mri);
        var scores = batch.Judged is { } judged
            ? Scores(judged.Synthetic.Of(synthetic), judged.Real.Of(real))
            : Scores(synthetic, real);
        var loss = (SquaredDistance(scores.Synthetic, 0) + SquaredDistance(scores.Real, 1)) / 2;
        discriminatorOptimizer.ZeroGradients();
        loss.backward();
        discriminatorOptimizer.Step(learningRate);
        return loss.detach();
    }

    /// <summary>Updates the generator, the second half of the step.</summary>
    /// <returns>Adversarial, reconstruction, identity, latent and path loss, then their weighted sum.</returns>
    public Tensor[] UpdateGenerator(SantaForward forward, SantaBatch batch, double learningRate)
    {
        FreezeDiscriminator(true);
        var judged = batch.Judged?.Synthetic.Of(forward.Translation) ?? forward.Translation;
        var adversarial = SquaredDistance(discriminator.call(judged), 1);
        var reconstruction = (forward.Reconstruction - batch.Ct).abs().mean();
        var identity = (forward.Identity - batch.Mri).abs().mean();
        var latent = forward.Latents.square().mean();
        var path = forward.PathEnergies is { } energies
            ? energies.mean() * weights.PathEvery
            : zeros([], device: latent.device);
        var loss = adversarial
            + (reconstruction * weights.Reconstruction)
            + (identity * weights.Identity)
            + (latent * weights.Latent)
            + (path * weights.Path);
        generatorOptimizer.ZeroGradients();
        loss.backward();
        generatorOptimizer.Step(learningRate);
        FreezeDiscriminator(false);
        return [.. new[] { adversarial, reconstruction, identity, latent, path, loss }.Select(value => value.detach())];
    }

    /// <summary>
    /// Switches the gradients of the discriminator's weights off or on; the update of the generator does not need them.
    /// </summary>
    private void FreezeDiscriminator(bool frozen)
    {
        foreach (var parameter in discriminator.parameters())
            parameter.requires_grad = !frozen;
    }

    private static Tensor SquaredDistance(Tensor scores, double target) => (scores - target).square().mean();

    private static SantaLosses Read(Tensor losses)
    {
        var values = losses.cpu().data<float>();
        return new()
        {
            Discriminator = values[0],
            Adversarial = values[1],
            Reconstruction = values[2],
            Identity = values[3],
            Latent = values[4],
            Path = values[5],
            Generator = values[6],
        };
    }
}

using Hormesis.Networks.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Outputs of the generator for one batch.</summary>
internal sealed record SantaForward
{
    /// <summary>Latents without noise, first of the CTs, then of the MRIs, (2N, C, H/2ⁿ, W/2ⁿ).</summary>
    public required Tensor Latents { get; init; }

    /// <summary>CTs decoded from their own latents, (N, 1, H, W).</summary>
    public required Tensor Reconstruction { get; init; }

    /// <summary>Synthetic MRIs decoded from the latents of the CTs, (N, 1, H, W).</summary>
    public required Tensor Translation { get; init; }

    /// <summary>MRIs decoded from their own latents, (N, 1, H, W).</summary>
    public required Tensor Identity { get; init; }

    /// <summary>Path energy of each chosen layer, (layers); null in a step without the regulariser.</summary>
    public required Tensor? PathEnergies { get; init; }

    /// <summary>
    /// Computes all outputs: one pass of the encoder over both domains and one pass of the decoder over the three
    /// images of each pair.
    /// </summary>
    public static SantaForward Run(SantaGenerator generator, SantaBatch batch, SantaLossConfig losses)
    {
        var latents = generator.Encode(cat([batch.Ct, batch.Mri]));
        var noisy = (latents + (batch.LatentNoise * losses.NoiseDeviation)).chunk(2);
        var (ct, mri) = (noisy[0], noisy[1]);
        var toCt = zeros_like(batch.PathCenter);
        var toMri = ones_like(batch.PathCenter);
        var images = generator.Decode(cat([ct, ct, mri]), cat([toCt, toMri, toMri])).chunk(3);

        using var gradients = set_grad_enabled(losses.Path > 0);
        return new()
        {
            Latents = latents,
            Reconstruction = images[0],
            Translation = images[1],
            Identity = images[2],
            PathEnergies = batch.MeasuresPath
                ? ShortestPath.Energies(generator, ct, batch.PathCenter, batch.PathInterval, losses.PathLayers)
                : null,
        };
    }
}

using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>
/// Data and random numbers of one training step. Besides them, a step depends only on the weights and the optimisers.
/// </summary>
internal sealed record SantaBatch
{
    /// <summary>CT slices (domain A), float32 in [-1, 1], (N, 1, H, W).</summary>
    public required Tensor Ct { get; init; }

    /// <summary>MRI slices (domain B), not paired with the CTs, float32 in [-1, 1], (N, 1, H, W).</summary>
    public required Tensor Mri { get; init; }

    /// <summary>
    /// Standard normal noise of the latents' shape, (2N, C, H/2ⁿ, W/2ⁿ), first for the latents of the CTs, then for
    /// those of the MRIs.
    /// </summary>
    public required Tensor LatentNoise { get; init; }

    /// <summary>c, a position on the path between the domains, uniform in [0, 1), (N).</summary>
    public required Tensor PathCenter { get; init; }

    /// <summary>
    /// δ, half the interval over which the speed of the path is measured, uniform in [0.05, 0.10), (N).
    /// </summary>
    public required Tensor PathInterval { get; init; }

    /// <summary>Whether the path regulariser is computed in this step.</summary>
    public required bool MeasuresPath { get; init; }

    /// <summary>Parts that the discriminator judges; null for whole images.</summary>
    public required (ImagePart Synthetic, ImagePart Real)? Judged { get; init; }

    public long Count => Ct.shape[0];
}

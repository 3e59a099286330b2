using static TorchSharp.torch;

namespace Hormesis.Training.Translation.Santa;

/// <summary>All that one training step is a function of, beside the weights and the optimisers.</summary>
internal sealed record SantaBatch
{
    /// <summary>Domain A, float32 in [-1, 1], (N, 1, H, W).</summary>
    public required Tensor Ct { get; init; }

    /// <summary>Domain B, unpaired, (N, 1, H, W).</summary>
    public required Tensor Mri { get; init; }

    /// <summary>Standard normal, (2N, 4·width, H/4, W/4): for the CTs' latents, then for the MRIs'.</summary>
    public required Tensor LatentNoise { get; init; }

    /// <summary>c, a place on the path between the domains, uniform in [0, 1), (N).</summary>
    public required Tensor PathCenter { get; init; }

    /// <summary>δ, half the interval that the path's speed is measured over, uniform in [0.05, 0.10), (N).</summary>
    public required Tensor PathInterval { get; init; }

    public long Count => Ct.shape[0];
}

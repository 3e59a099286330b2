using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Weights of SANTA's losses; the adversarial loss has weight 1.</summary>
public sealed record SantaLossConfig
{
    /// <summary>Weight of the L1 distance between a CT and its reconstruction (encoded, then decoded).</summary>
    [Range(0.0, 1e6)]
    public required double Reconstruction { get; init; }

    /// <summary>Weight of the L1 distance between an MRI and its reconstruction (encoded, then decoded).</summary>
    [Range(0.0, 1e6)]
    public required double Identity { get; init; }

    /// <summary>
    /// Weight of the mean squared latent. It keeps the latents small compared with the noise that is added to them.
    /// </summary>
    [Range(0.0, 1e6)]
    public required double Latent { get; init; }

    /// <summary>
    /// Weight of the shortest-path regulariser; 0 disables it. The published weight is 0.01, that of the authors'
    /// example is 0.1.
    /// </summary>
    [Range(0.0, 1e6)]
    public required double Path { get; init; }

    /// <summary>
    /// The path regulariser is computed at every n-th step, with n times its weight, so that its mean stays the same
    /// and a training takes less time (lazy regularisation: Karras et al., CVPR 2020). Published: 1.
    /// </summary>
    [Range(1, 1000)]
    public required int PathEvery { get; init; }

    /// <summary>
    /// Indices of the decoder layers whose change along the path is measured, in rising order. Published for nine
    /// blocks and two downsamplings: 0, 3, 6, 10, 14.
    /// </summary>
    [MinLength(1)]
    public required IReadOnlyList<int> PathLayers { get; init; }

    /// <summary>Standard deviation of the noise added to the latents.</summary>
    [Range(0.0, 1000.0)]
    public required double NoiseDeviation { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Weights of SANTA's losses; the adversarial loss has weight 1.</summary>
public sealed record SantaLossConfig
{
    /// <summary>Of the L1 distance between a CT and itself encoded and decoded. Default 5.</summary>
    [Range(0.0, 1e6)]
    public required double Reconstruction { get; init; }

    /// <summary>Of the L1 distance between an MRI and itself encoded and decoded. Default 5.</summary>
    [Range(0.0, 1e6)]
    public required double Identity { get; init; }

    /// <summary>Of the mean squared latent, which keeps the noise from being outgrown. Default 0.01.</summary>
    [Range(0.0, 1e6)]
    public required double Latent { get; init; }

    /// <summary>Of the shortest-path regulariser. Default 0.01; 0.1 in the authors' example; 0 leaves it out.</summary>
    [Range(0.0, 1e6)]
    public required double Path { get; init; }

    /// <summary>Decoder layers whose change along the path is measured, rising. Default 0, 3, 6, 10, 14 (nine
    /// blocks).</summary>
    [MinLength(1)]
    public required IReadOnlyList<int> PathLayers { get; init; }

    /// <summary>Standard deviation of the noise added to the latents. Default 1.</summary>
    [Range(0.0, 1000.0)]
    public required double NoiseDeviation { get; init; }
}

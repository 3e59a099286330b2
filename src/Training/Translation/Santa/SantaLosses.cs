namespace Hormesis.Training.Translation.Santa;

/// <summary>Losses of one step without their weights.</summary>
internal sealed record SantaLosses
{
    /// <summary>Names of <see cref="Values"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["discriminator", "adversarial", "reconstruction", "identity", "latent", "path"];

    /// <summary>All losses but <see cref="Generator"/>.</summary>
    public IReadOnlyList<double> Values => [Discriminator, Adversarial, Reconstruction, Identity, Latent, Path];

    /// <summary>½·(MSE(D(synthetic), 0) + MSE(D(real), 1)).</summary>
    public required double Discriminator { get; init; }

    /// <summary>MSE(D(synthetic), 1), computed after the update of D.</summary>
    public required double Adversarial { get; init; }

    public required double Reconstruction { get; init; }

    public required double Identity { get; init; }

    public required double Latent { get; init; }

    /// <summary>
    /// Path energy times the number of steps between its measurements; 0 in the steps between. Its mean over steps is
    /// the mean energy.
    /// </summary>
    public required double Path { get; init; }

    /// <summary>The weighted sum that the generator minimises.</summary>
    public required double Generator { get; init; }
}

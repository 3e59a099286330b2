namespace Hormesis.Reporting.Tables;

/// <summary>Harm of a set of images at one rate.</summary>
public sealed record SurfaceCell
{
    public required Fraction Rate { get; init; }

    /// <summary>Mean Dice at p = 0 less that at the rate; above 0 is worse.</summary>
    public required double Loss { get; init; }

    /// <summary>Lower end of the interval of the loss; null, like <see cref="Upper"/>, if there is none.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Whether a loss beyond the margin is <c>shown</c>, <c>excluded</c> or <c>undecided</c>; null if there is
    /// no interval.</summary>
    public required string? Harm { get; init; }

    /// <summary>The U-Nets that are compared.</summary>
    public required IReadOnlyList<ModelGroup> Models { get; init; }
}

namespace Hormesis.Reporting.Tables;

/// <summary>Loss of Dice of a control at one rate against p = 0, paired by patient.</summary>
public sealed record ControlRow
{
    public required Fraction Rate { get; init; }

    /// <summary>The U-Nets that are compared.</summary>
    public required IReadOnlyList<ModelGroup> Models { get; init; }

    /// <summary>Mean Dice at p = 0 less that at the rate; above 0 is worse.</summary>
    public required double Loss { get; init; }

    /// <summary>Lower end of the interval of the loss; null, like <see cref="Upper"/>, if there are too few
    /// patients.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Whether a loss beyond the margin is <c>shown</c>, <c>excluded</c> or <c>undecided</c>; null if there
    /// are too few patients.</summary>
    public required string? Harm { get; init; }

    /// <summary>Loss of the study's first arm at the same rate; null if that arm does not have the rate.</summary>
    public required double? OtherLoss { get; init; }
}

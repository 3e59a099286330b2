using Hormesis.Evaluation.Metrics;

namespace Hormesis.Reporting.Tables;

/// <summary>One metric at one rate against a baseline, paired by patient; differences are the rate's less the
/// baseline's.</summary>
public sealed record ComparisonRow
{
    public required Metric Metric { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>The U-Nets that are compared.</summary>
    public required IReadOnlyList<ModelGroup> Models { get; init; }

    public required int Patients { get; init; }

    public required double Mean { get; init; }

    public required double BaselineMean { get; init; }

    public required double Difference { get; init; }

    /// <summary>Of the interval; null where patients are too few, as <see cref="Upper"/>.</summary>
    public required double? Lower { get; init; }

    public required double? Upper { get; init; }

    /// <summary>Before any correction.</summary>
    public required double PValue { get; init; }

    /// <summary>After Holm's.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>In [-1, 1].</summary>
    public required double RankBiserial { get; init; }

    /// <summary>Null where differences do not vary.</summary>
    public required double? CohenDz { get; init; }

    public required int Seeds { get; init; }

    /// <summary>Those with the sign of the mean difference.</summary>
    public required int SeedsThatAgree { get; init; }

    /// <summary>Whether a loss beyond the margin is <c>shown</c>, <c>excluded</c> or <c>undecided</c>; null where that
    /// is not asked.</summary>
    public required string? Harm { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>Algorithm 1: which datasets D'(p) are made.</summary>
public sealed record PoisoningConfig
{
    /// <summary>Fractions p of D'(p) that are synthetic, rising from 0. The paper's: 0, 1/6, 2/6, 3/6, 4/6,
    /// 5/6.</summary>
    [Length(1, 64)]
    public required IReadOnlyList<Fraction> Rates { get; init; }

    /// <summary>How D'(p) is made; each arm is a column of models at every rate. The paper's: replace.</summary>
    [Length(1, 8)]
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>U-Nets trained for each rate and arm, each from other random numbers. The paper's: 1.</summary>
    [Range(1, 100)]
    public required int Seeds { get; init; }

    /// <summary>What S translates in every arm but <see cref="Arm.Self"/>.</summary>
    public required SyntheticOrigin Synthetic { get; init; }
}

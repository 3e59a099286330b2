using System.ComponentModel.DataAnnotations;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>Algorithm 1: the datasets D'(p) of the study.</summary>
internal sealed record PoisoningConfig
{
    /// <summary>
    /// Fractions p of D'(p) that are synthetic, ascending from 0. The paper has 0, 1/6, 2/6, 3/6, 4/6, 5/6.
    /// </summary>
    [Length(1, 64)]
    public required IReadOnlyList<Fraction> Rates { get; init; }

    /// <summary>Methods of composing D'(p); each arm trains models at every rate. The paper has replace.</summary>
    [Length(1, 8)]
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>Number of U-Nets for each rate and arm, each with other random numbers. The paper has 1.</summary>
    [Range(1, 100)]
    public required int Seeds { get; init; }

    /// <summary>Images that S translates in every arm except <see cref="Arm.Self"/>.</summary>
    public required SyntheticOrigin Synthetic { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Experiments;

/// <summary>Algorithm 1: the datasets D'(p) of the study.</summary>
internal sealed record PoisoningConfig
{
    /// <summary>
    /// Fractions p of D'(p) that are synthetic, ascending from 0. The paper has 0, 1/6, 2/6, 3/6, 4/6, 5/6. At 1 no
    /// real image is left: train on synthetic, test on real (TSTR).
    /// </summary>
    [Length(1, 64)]
    public required IReadOnlyList<Fraction> Rates { get; init; }

    /// <summary>Methods of composing D'(p); each arm trains models at its rates. The paper has replace.</summary>
    [Length(1, 8)]
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>
    /// Rates of single arms, ascending, each one of <see cref="Rates"/>; p = 0 is always included. An arm that is not
    /// named here has all rates. Arms that the study does not have are ignored, so that a study can inherit the
    /// setting.
    /// </summary>
    public IReadOnlyDictionary<Arm, IReadOnlyList<Fraction>>? ArmRates { get; init; }

    /// <summary>Number of U-Nets for each rate and arm, each with other random numbers. The paper has 1.</summary>
    [Range(1, 100)]
    public required int Seeds { get; init; }

    /// <summary>Images that S translates in every arm except <see cref="Arm.Self"/>; required with `gan`.</summary>
    public SyntheticOrigin? Synthetic { get; init; }

    /// <summary>Rates of an arm, ascending from 0.</summary>
    public IReadOnlyList<Fraction> RatesOf(Arm arm) =>
        ArmRates?.GetValueOrDefault(arm) is { } own ? [.. own.Prepend(default).Distinct()] : Rates;
}

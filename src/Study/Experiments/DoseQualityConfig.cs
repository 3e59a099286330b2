using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>
/// Trains U-Nets of the arm replace also with images of earlier states of S: harm as a function of rate and quality.
/// </summary>
internal sealed record DoseQualityConfig
{
    /// <summary>Steps of S whose images are used, ascending; each one is a snapshot of S. The state after the training
    /// is always included.</summary>
    [Length(1, 64)]
    public required IReadOnlyList<int> Steps { get; init; }

    /// <summary>Rates, ascending above 0; each one is a rate of the arm replace.</summary>
    [Length(1, 64)]
    public required IReadOnlyList<Fraction> Rates { get; init; }
}

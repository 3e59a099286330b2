using System.ComponentModel.DataAnnotations;

namespace Hormesis.Imaging.Splits;

/// <summary>Fractions of a cohort's patients for each split; their sum is 1.</summary>
public sealed record SplitConfig
{
    [Range(0.0, 1.0)]
    public required double Train { get; init; }

    [Range(0.0, 1.0)]
    public required double Validation { get; init; }

    [Range(0.0, 1.0)]
    public required double Test { get; init; }
}

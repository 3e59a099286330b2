using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>What SANTA's shortest-path regulariser is worth: the same S trained with other weights of it.</summary>
public sealed record AblationConfig
{
    /// <summary>Values that gan.training.losses.path takes in turn, rising; one that is the study's own is trained
    /// once.</summary>
    [MinLength(2)]
    public required IReadOnlyList<double> PathWeights { get; init; }
}

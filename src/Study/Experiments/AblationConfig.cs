using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>What SANTA's shortest-path regulariser is worth: the same S trained with other weights of it.</summary>
internal sealed record AblationConfig
{
    /// <summary>
    /// Values of gan.training.losses.path, rising; a value that the study itself uses is trained only once.
    /// </summary>
    [MinLength(2)]
    public required IReadOnlyList<double> PathWeights { get; init; }
}

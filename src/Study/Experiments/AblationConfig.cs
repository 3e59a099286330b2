using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>Ablation of SANTA's shortest-path regulariser: S is also trained with other weights of it.</summary>
internal sealed record AblationConfig
{
    /// <summary>
    /// Values of gan.training.losses.path, ascending. The model with the study's own value is trained only once.
    /// </summary>
    [MinLength(2)]
    public required IReadOnlyList<double> PathWeights { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Study.Experiments;

/// <summary>Trains S also with other weights of one term of its loss: with kind `santa`, of the shortest-path
/// regulariser.</summary>
internal sealed record AblationConfig
{
    /// <summary>
    /// Weights, ascending; with kind `santa`, values of gan.training.losses.path. The model with the study's own value
    /// is trained only once.
    /// </summary>
    [MinLength(2)]
    public required IReadOnlyList<double> PathWeights { get; init; }
}

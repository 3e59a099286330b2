using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Ablation;

/// <summary>A synthetic set of the ablation.</summary>
/// <param name="Weight">Weight with which the generative model was trained.</param>
/// <param name="Synthetic">Synthetic set of this model.</param>
/// <param name="Fidelity">Fidelity of the synthetic set.</param>
internal sealed record WeightedSynthesis(
    double Weight, PlannedSynthesis Synthetic, Artifact<IReadOnlyList<SliceFidelity>> Fidelity)
{
    /// <summary>Weight in names: <c>0.01</c>.</summary>
    public static string Text(double weight) => weight.ToString(CultureInfo.InvariantCulture);
}

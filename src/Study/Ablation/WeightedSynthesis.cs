using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Ablation;

/// <summary>A synthetic set of the ablation.</summary>
/// <param name="Weight">Of the path regulariser.</param>
/// <param name="Synthetic">Made with it.</param>
/// <param name="Fidelity">What was measured of it.</param>
internal sealed record WeightedSynthesis(
    double Weight, PlannedSynthesis Synthetic, Artifact<IReadOnlyList<SliceFidelity>> Fidelity)
{
    /// <summary>A weight as it stands in names: <c>0.01</c>.</summary>
    public static string Text(double weight) => weight.ToString(CultureInfo.InvariantCulture);
}

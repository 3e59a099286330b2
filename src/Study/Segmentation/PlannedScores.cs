using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Segmentation;

/// <summary>Predictions and scores of a U-Net on the real test split.</summary>
/// <param name="Predictions">uint8 0 or 1, (N, H, W), in the order of the test split's slices.</param>
/// <param name="Slices">One row per slice.</param>
/// <param name="Patients">One row per patient; the pixels of all its slices are pooled.</param>
internal sealed record PlannedScores(
    Artifact<NpyArray<byte>> Predictions,
    Artifact<IReadOnlyList<CaseMetrics>> Slices,
    Artifact<IReadOnlyList<CaseMetrics>> Patients) : IProduct
{
    public StageInstance Producer => Predictions.Producer;

    public Artifact<IReadOnlyList<CaseMetrics>> Of(CaseUnit unit) => unit == CaseUnit.Slice ? Slices : Patients;
}

using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Measurements of a set of images.</summary>
/// <param name="Fidelity">Null for images of the source itself, which the fidelity of S's images includes.</param>
internal sealed record MeasuredImages(
    SyntheticSet Id,
    Artifact<IReadOnlyList<SliceFidelity>>? Fidelity,
    Artifact<IReadOnlyList<SliceQuality>> Quality);

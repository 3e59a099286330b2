using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Quality;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>Results from which the tables after Table 1 are made.</summary>
internal sealed record Evidence
{
    public required Artifact<StudyFindings> Statistics { get; init; }

    /// <summary>Fidelity of the images of each training of S.</summary>
    public required IReadOnlyList<Artifact<IReadOnlyList<SliceFidelity>>> Fidelity { get; init; }

    /// <summary>Scores of the gate for the images of the first training of S.</summary>
    public required Artifact<IReadOnlyList<SliceQuality>> Quality { get; init; }

    public required Artifact<LeakageReport> Leakage { get; init; }

    /// <summary>Metrics beside those of Table 1; null if the study shows none.</summary>
    public required Artifact<FieldTable>? Metrics { get; init; }

    /// <summary>Nearest training images of the images of each training of S; none if the study does not ask for
    /// them.</summary>
    public required IReadOnlyList<Artifact<IReadOnlyList<NearestImage>>> Memory { get; init; }

    public IEnumerable<(string Name, StageInput? Input)> Inputs =>
    [
        EvidenceInputs.Statistics.From(Statistics),
        .. Fidelity.Select((fidelity, generator) => EvidenceInputs.Fidelity(generator).From(fidelity)),
        EvidenceInputs.Quality.From(Quality),
        EvidenceInputs.Leakage.From(Leakage),
        FieldMetricsFile.Input.From(Metrics),
        .. Memory.Select((memory, generator) => EvidenceInputs.Memory(generator).From(memory)),
    ];
}

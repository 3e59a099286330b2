using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>What the tables beside Table 1 are made of.</summary>
internal sealed record Evidence
{
    public required Artifact<StudyFindings> Statistics { get; init; }

    public required Artifact<IReadOnlyList<SliceFidelity>> Fidelity { get; init; }

    /// <summary>The gate's scores.</summary>
    public required Artifact<IReadOnlyList<SliceQuality>> Quality { get; init; }

    public required Artifact<LeakageReport> Leakage { get; init; }

    public IEnumerable<(string Name, StageInput? Input)> Inputs =>
    [
        EvidenceInputs.Statistics.From(Statistics),
        EvidenceInputs.Fidelity.From(Fidelity),
        EvidenceInputs.Quality.From(Quality),
        EvidenceInputs.Leakage.From(Leakage),
    ];
}

using Hormesis.Evaluation.Memory;
using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Tables;

/// <summary>Inputs of tables, figures and report from the parts of <see cref="Evidence"/>.</summary>
internal static class EvidenceInputs
{
    public static Input<StudyFindings> Statistics => new("statistics", StudyFindings.Load);

    /// <param name="generator">Number of the training of S.</param>
    public static Input<IReadOnlyList<SliceFidelity>> Fidelity(int generator) => new(
        generator == 0 ? "measure-fidelity" : FormattableString.Invariant($"measure-fidelity-seed{generator}"),
        FidelityTable.Read);

    /// <param name="generator">Number of the training of S.</param>
    public static Input<IReadOnlyList<NearestImage>> Memory(int generator) => new(
        generator == 0 ? "measure-memory" : FormattableString.Invariant($"measure-memory-seed{generator}"),
        MemoryTable.Read);

    public static Input<IReadOnlyList<SliceQuality>> Quality => new("score-synthetic", QualityTable.Read);

    public static Input<LeakageReport> Leakage => new("check-leakage", LeakageReport.Load);
}

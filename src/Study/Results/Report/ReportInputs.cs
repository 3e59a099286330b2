using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Report;

/// <summary>Inputs that only the report has.</summary>
internal static class ReportInputs
{
    /// <summary>D.</summary>
    public static Input<SliceSet> Cohort => new("cohort", SliceSet.Load);

    /// <summary>Cohort that S translates; bound only if there is one.</summary>
    public static Input<SliceSet> Source => new("source", SliceSet.Load);

    public static Input<SliceSet> TrueMri => new("true-mri", SliceSet.Load);

    /// <param name="number">Number of the training of S.</param>
    public static Input<GeneratorWeights> Generator(int number) => new(
        number == 0 ? "generator" : FormattableString.Invariant($"generator-seed{number}"), path => new(path));

    /// <summary>CSV file of Table 1.</summary>
    public static Input<string> Table1 => new("table1", File.ReadAllText);

    public static Input<SliceSet> Synthesis(SyntheticSet set) => new($"synthesis-{set.Input}", SliceSet.Load);

    /// <summary>Scores by slice, even if a case of the study is a patient.</summary>
    public static Input<IReadOnlyList<CaseMetrics>> SliceScores(ScoredModel model) =>
        new($"{model.Input}-slices", CaseMetricsTable.Read);

    public static Input<SegmentationWeights> Weights(ScoredModel model) =>
        new($"{model.Input}-weights", path => new(path));

    public static Input<IReadOnlyList<PoisonedSample>> Samples(ScoredModel model) =>
        new($"{model.Input}-samples", PoisonedDataset.Load);

    public static Input<string> Svg(string stem) => new($"figure-{stem}", File.ReadAllText);

    public static Input<byte[]> Png(string stem) => new($"figure-{stem}", File.ReadAllBytes);
}

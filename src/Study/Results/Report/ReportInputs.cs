using Hormesis.Stages;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Report;

/// <summary>How the report's inputs are called, and what lies in them.</summary>
internal static class ReportInputs
{
    public const string Cohort = "cohort";
    public const string Source = "source";
    public const string Generator = "generator";

    public static string WeightsOf(ScoredModel model) => $"{model.Input}-training";

    public static string SamplesOf(ScoredModel model) => $"{model.Input}-samples";

    /// <summary>The synthetic set that an arm mixes in, where it mixes in any.</summary>
    public static SyntheticOrigin OriginOf(ScoredModel model, SyntheticOrigin ofStudy) =>
        model.Arm == Arm.Self ? SyntheticOrigin.Self : ofStudy;

    public static string SynthesisOf(SyntheticOrigin origin) => $"synthesis-{YamlNames.OfValue(origin)}";

    public static IReadOnlyList<PoisonedSample> Samples(ScoredModel model, StageContext context) =>
        PoisonedDataset.Load(Path.Combine(context.Input(SamplesOf(model)), PoisonedDataset.SamplesFile));
}

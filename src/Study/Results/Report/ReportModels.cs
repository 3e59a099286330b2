using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Html;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Report;

/// <summary>Every U-Net with its scores and the files that they come from.</summary>
internal static class ReportModels
{
    public static IReadOnlyList<ReportModel> Of(ReportParameters parameters, StageContext context)
    {
        var artifacts = new ReportArtifacts(parameters, context);
        var cohort = SliceSet.Files(SetNames.Mri, withMasks: true)
            .Select(file => artifacts.Of("cohort", ReportInputs.Cohort, file)).ToList();
        return [.. parameters.Table.Models.Select(model => Of(model, parameters, artifacts, cohort, context))];
    }

    private static ReportModel Of(ScoredModel model, ReportParameters parameters, ReportArtifacts artifacts,
        IReadOnlyList<ReportArtifact> cohort, StageContext context)
    {
        var samples = ReportInputs.Samples(model, context);
        var synthetic = samples.Count(sample => sample.Source == SampleSource.Synthetic);
        return new()
        {
            Arm = YamlNames.OfValue(model.Arm),
            Rate = model.Rate,
            Seed = model.Seed,
            Run = model.Path,
            Real = samples.Count - synthetic,
            Synthetic = synthetic,
            Scores = Enum.GetValues<Metric>()
                .ToDictionary(metric => metric, Tables.Scores.Summaries(model, parameters.Table.Case, context)),
            Artifacts =
            [
                artifacts.Of("scores", model.Input, Tables.Scores.FileOf(parameters.Table.Case)),
                artifacts.Of("predictions", model.Input, EvaluateStage.PredictionsFile),
                artifacts.Of("weights", ReportInputs.WeightsOf(model), TrainUNetStage.WeightsFile),
                artifacts.Of("learning curve", ReportInputs.WeightsOf(model), TrainUNetStage.CurveFile),
                artifacts.Of("dataset D′(p)", ReportInputs.SamplesOf(model), PoisonedDataset.SamplesFile),
                .. synthetic > 0 ? Synthesis(model, parameters, artifacts) : [],
                .. cohort,
            ],
        };
    }

    private static IEnumerable<ReportArtifact> Synthesis(ScoredModel model, ReportParameters parameters,
        ReportArtifacts artifacts)
    {
        var origin = ReportInputs.OriginOf(model, parameters.Origin);
        yield return artifacts.Of("synthetic images", ReportInputs.SynthesisOf(origin),
            $"{SetNames.Mri}/{SliceSet.ImagesFile}");
        yield return artifacts.Of("generator", ReportInputs.Generator, TrainGanStage.GeneratorFile);
    }
}

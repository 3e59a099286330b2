using Hormesis.Imaging.Slices;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Html;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Stages;
using Hormesis.Training.Poisoning;

namespace Hormesis.Study.Reports;

/// <summary>Every U-Net with its scores and the files that they come from.</summary>
internal static class ReportModels
{
    public static IReadOnlyList<ReportModel> Of(ReportParameters parameters, StageContext context)
    {
        var cohort = SliceSet.Files(SetNames.Mri, withMasks: true)
            .Select(file => Artifact("cohort", PrepareStage.StageName, "real", file, ReportInputs.Cohort, context)).ToList();
        return [.. parameters.Table.Models.Select(model => Of(model, parameters, cohort, context))];
    }

    private static ReportModel Of(ScoredModel model, ReportParameters parameters, IReadOnlyList<ReportArtifact> cohort, StageContext context)
    {
        var samples = ReportInputs.Samples(model, context);
        var synthetic = samples.Count(sample => sample.Source == SampleSource.Synthetic);
        return new()
        {
            Arm = Yaml.YamlNames.OfValue(model.Arm),
            Rate = model.Rate,
            Seed = model.Seed,
            Run = model.Path,
            Real = samples.Count - synthetic,
            Synthetic = synthetic,
            Scores = Enum.GetValues<Metric>().ToDictionary(metric => metric, Stages.Scores.Summaries(model, parameters.Table.Case, context)),
            Artifacts =
            [
                Artifact("scores", EvaluateStage.StageName, model.Path, Stages.Scores.FileOf(parameters.Table.Case), model.Input, context),
                Artifact("predictions", EvaluateStage.StageName, model.Path, EvaluateStage.PredictionsFile, model.Input, context),
                Artifact("weights", TrainUNetStage.StageName, model.Path, TrainUNetStage.WeightsFile, ReportInputs.WeightsOf(model), context),
                Artifact("dataset D′(p)", PoisonStage.StageName, model.Path, PoisonedDataset.SamplesFile, ReportInputs.SamplesOf(model), context),
                .. synthetic > 0 ? Synthesis(model, parameters, context) : [],
                .. cohort,
            ],
        };
    }

    private static IEnumerable<ReportArtifact> Synthesis(ScoredModel model, ReportParameters parameters, StageContext context)
    {
        var origin = ReportInputs.OriginOf(model, parameters.Origin);
        yield return Artifact(
            "synthetic images", SynthesizeStage.StageName, Yaml.YamlNames.OfValue(origin), $"{SetNames.Mri}/{SliceSet.ImagesFile}", ReportInputs.SynthesisOf(origin), context);
        yield return Artifact("generator", TrainGanStage.StageName, "santa", TrainGanStage.GeneratorFile, ReportInputs.Generator, context);
    }

    private static ReportArtifact Artifact(string role, string stage, string name, string file, string input, StageContext context) => new()
    {
        Role = role,
        Instance = $"{stage}/{name}",
        Path = $"{stage}/{name}/{file}",
        Digest = Digest.OfFile(Path.Combine(context.Input(input), file)),
    };
}

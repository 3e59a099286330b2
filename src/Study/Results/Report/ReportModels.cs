using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Report;

/// <summary>Every U-Net with its scores and the files that they were computed from.</summary>
internal static class ReportModels
{
    public static IReadOnlyList<ReportModel> Of(ReportStage.Parameters parameters, StageContext context)
    {
        var artifacts = new ReportArtifacts(parameters, context);
        var cohort = artifacts.All("cohort", ReportInputs.Cohort.Name).ToList();
        return [.. parameters.Own().Select(model => Of(model, parameters, artifacts, cohort, context))];
    }

    private static ReportModel Of(
        ScoredModel model,
        ReportStage.Parameters parameters,
        ReportArtifacts artifacts,
        IReadOnlyList<ReportArtifact> cohort,
        StageContext context)
    {
        var samples = context.Read(ReportInputs.Samples(model));
        var synthetic = samples.Count(sample => sample.Source == SampleSource.Synthetic);
        return new()
        {
            Arm = model.ArmName,
            Rate = model.Rate,
            Seed = model.Seed,
            Run = model.Path,
            Real = samples.Count - synthetic,
            Synthetic = synthetic,
            Scores = SegmentationMetrics.Papers
                .ToDictionary(metric => metric, Tables.Scores.Summaries(model, context)),
            Artifacts =
            [
                artifacts.Of("scores", ModelInputs.Scores(model).Name),
                artifacts.Of("predictions", ModelInputs.Predictions(model).Name),
                artifacts.Of("weights", ReportInputs.Weights(model).Name),
                .. model.Program is null ? [artifacts.Of("learning curve", ModelInputs.Curve(model).Name)]
                    : Array.Empty<ReportArtifact>(),
                artifacts.Of("dataset D′(p)", ReportInputs.Samples(model).Name),
                .. Synthesis(model, parameters, artifacts),
                .. cohort,
            ],
        };
    }

    private static IEnumerable<ReportArtifact> Synthesis(
        ScoredModel model, ReportStage.Parameters parameters, ReportArtifacts artifacts)
    {
        if (model.SetIn(parameters.Origin) is not { } set)
            yield break;
        yield return artifacts.Of(TranslatedSlices.NameOf(set.Images), ReportInputs.Synthesis(set).Name);
        if (set.Generator is { } generator && ReportInputs.Generator(generator).Name is var trained
            && parameters.Inputs.ContainsKey(trained))
            yield return artifacts.Of("generator", trained);
    }
}

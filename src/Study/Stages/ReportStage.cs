using System.Text.Json.Nodes;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Html;
using Hormesis.Training.Poisoning;

namespace Hormesis.Study.Stages;

/// <summary>One HTML file with table, figures, settings and lineage; inputs are the evaluations, weights, datasets, tables and figures.</summary>
public sealed class ReportStage : Stage<ReportParameters>
{
    public const string StageName = "report";
    public const string Html = "report.html";

    /// <summary>In the report's order.</summary>
    private static readonly (string Stage, string File, string Name, string Caption)[] Figures =
    [
        (WorkflowFigureStage.StageName, WorkflowFigureStage.Svg, "Figure 1", "Workflow: the stages of this study, drawn from its own graph; arrows that follow from others are left out."),
        (MetricsFigureStage.StageName, MetricsFigureStage.Png, "Metrics", "The four metrics against the poisoning rate p; the spread is ± one standard deviation over cases, cut at 0 and 1."),
        (SegmentationFigureStage.StageName, SegmentationFigureStage.Png, "Figure 3", "One test scan, its reference and the prediction of the U-Net trained at each p."),
        (SynthesisFigureStage.StageName, SynthesisFigureStage.Png, "Figure 4", "What the generative model was given, what it made of it and, where there is one, the patient's own MRI."),
        (LearningCurvesFigureStage.StageName, LearningCurvesFigureStage.Png, "Learning curves", "Training loss and validation Dice of the U-Nets over their optimiser steps."),
        (GanFigureStage.StageName, GanFigureStage.LossesPng, "GAN losses", "Losses of the generative model over its training steps."),
        (GanFigureStage.StageName, GanFigureStage.SamplesPng, "GAN samples", "Translations of a few CTs while the generative model learned."),
    ];

    public override string Name => StageName;

    internal static string[] Outputs => [Html];

    internal static string WeightsOf(ScoredModel model) => $"{model.Input}-weights";

    internal static string SamplesOf(ScoredModel model) => $"{model.Input}-samples";

    protected override void Run(ReportParameters parameters, StageContext context)
    {
        var report = new Report
        {
            Title = $"Synthetic MRI in the training set: study \"{parameters.Table.Study}\"",
            Paragraphs =
            [
                "U-Nets were trained on sets of brain scans of which a fraction p was made by a generative model, and tested on "
                + "real scans alone (\"Synthetic Poisoning Attacks: The Impact of Poisoned MRI Image on U-Net Brain Tumor Segmentation\", Algorithm 1).",
                .. parameters.Settings["phantom"] is null ? Array.Empty<string>() :
                [
                    "The scans of this study are a phantom's: procedural heads, honest test material and no patients. Its numbers show that the "
                    + "pipeline works and how the measurement behaves; they say nothing about the paper's patients.",
                ],
            ],
            Parameters = [.. Settings("", parameters.Settings)],
            Tables =
            [
                Scores.Table(parameters.Table, context).Print(TablesStage.TableName),
                .. SupplementTables.Load(parameters.Supplement, context).Select(entry => entry.Table.Print(entry.Name)).Where(table => table.Groups.Count > 0),
            ],
            Findings = [.. StudyFindings.Load(context.Input(StatisticsStage.StageName)).Findings.Select(finding => new ReportFinding { Heading = finding.Heading, Sentences = finding.Sentences })],
            Figures = [.. Figures.Select(figure => Figure(figure, context))],
            Lineage = [.. parameters.Table.Models.Select(model => Lineage(model, parameters.Table, context))],
            ArtifactsFolder = $"artifacts/{parameters.Table.Study}",
        };
        File.WriteAllText(context.Output(Html), ReportHtml.Write(report));
    }

    private static ReportFigure Figure((string Stage, string File, string Name, string Caption) figure, StageContext context)
    {
        var path = Path.Combine(context.Input(figure.Stage), figure.File);
        var isSvg = Path.GetExtension(figure.File) == ".svg";
        return new()
        {
            Name = figure.Name,
            Caption = figure.Caption,
            File = figure.File,
            Svg = isSvg ? File.ReadAllText(path) : null,
            Png = isSvg ? null : File.ReadAllBytes(path),
        };
    }

    private static ReportLineage Lineage(ScoredModel model, TablesParameters table, StageContext context)
    {
        return new()
        {
            Row = $"{Yaml.YamlNames.OfValue(model.Arm)}, p = {model.Rate.Percent} %, seed {model.Seed}",
            Artifacts =
            [
                Artifact(EvaluateStage.StageName, model.Input, Scores.FileOf(table.Case)),
                Artifact(TrainUNetStage.StageName, WeightsOf(model), TrainUNetStage.WeightsFile),
                Artifact(PoisonStage.StageName, SamplesOf(model), PoisonedDataset.SamplesFile),
            ],
        };

        ReportArtifact Artifact(string stage, string input, string file) =>
            new() { Path = $"{stage}/{model.Path}/{file}", Digest = Digest.OfFile(Path.Combine(context.Input(input), file)) };
    }

    /// <summary>Each setting by its path.</summary>
    private static IEnumerable<(string Name, string Value)> Settings(string path, JsonNode? node) => node switch
    {
        JsonObject settings => settings.SelectMany(setting => Settings(path.Length == 0 ? setting.Key : $"{path}.{setting.Key}", setting.Value)),
        JsonArray list => [(path, string.Join(", ", list.Select(item => item?.ToString())))],
        null => [],
        _ => [(path, node.ToString())],
    };
}

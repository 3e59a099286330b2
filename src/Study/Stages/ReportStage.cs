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
            Figures = [.. ShownFigure.All.Select(figure => Figure(figure, context))],
            Lineage = [.. parameters.Table.Models.Select(model => Lineage(model, parameters.Table, context))],
            ArtifactsFolder = $"artifacts/{parameters.Table.Study}",
        };
        File.WriteAllText(context.Output(Html), ReportHtml.Write(report));
    }

    private static ReportFigure Figure(ShownFigure figure, StageContext context)
    {
        // Of scans a picture of pixels is the smaller.
        var isSvg = figure.Stem == WorkflowFigureStage.Stem;
        var path = Path.Combine(context.Input(figure.Stage), figure.Stem + (isSvg ? ".svg" : ".png"));
        return new()
        {
            Name = figure.Name,
            Caption = figure.Caption,
            File = Path.GetFileName(path),
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

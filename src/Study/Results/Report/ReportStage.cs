using System.Text.Json.Nodes;
using Hormesis.Reporting.Html;
using Hormesis.Stages;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>
/// One HTML file with table, curves, images, settings and lineage; inputs are the evaluations, weights, datasets,
/// cohorts, tables, statistics and figures, named as in <see cref="ReportInputs"/>.
/// </summary>
public sealed class ReportStage : Stage<ReportParameters>
{
    public const string StageName = "report";
    public const string Html = "report.html";

    public override string Name => StageName;

    internal static string[] Outputs => [Html];

    protected override void Run(ReportParameters parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var table = Scores.Table(parameters.Table, context);
        var artifacts = new ReportArtifacts(parameters, context);
        var (workflow, figures) = (ReportFigures.Workflow(artifacts, context), ReportFigures.All(artifacts, context));
        var report = new Reporting.Html.Report
        {
            Title = $"Synthetic MRI in the training set: study \"{parameters.Table.Study}\"",
            Study = parameters.Table.Study,
            Summary = ReportSummaries.Of(findings, table, parameters.Supplement,
                isPhantom: parameters.Settings["phantom"] is not null),
            Table1 = table,
            Table1File = artifacts.Table1,
            Tables =
                [.. SupplementTables.Load(parameters.Supplement, context)
                .Select(supplement => Table(supplement, artifacts)).Where(shown => shown.Printed.Groups.Count > 0)],
            Models = ReportModels.Of(parameters, context),
            Statistics = new() { Text = "Computed by the statistics from the scores of every U-Net.",
                Sources = [artifacts.Statistics] },
            Findings =
                [.. findings.Findings.Select(finding =>
                new ReportFinding { Heading = finding.Heading, Sentences = finding.Sentences })],
            Charts = [.. ReportCurves.Of(parameters, findings, artifacts, context)],
            Cases = ReportCases.Of(parameters, context),
            Translations = ReportTranslations.Of(parameters, context),
            Figures = figures,
            Workflow =
                new() { Figure = workflow,
                Instances =
                [.. parameters.Workflow.Select(node => new ReportInstance(node.Id, node.Stage, node.Reads))] },
            Sources = [artifacts.Table1, artifacts.Statistics, workflow.Artifact,
                .. figures.Select(figure => figure.Artifact)],
            Parameters = [.. Settings("", parameters.Settings)],
        };
        File.WriteAllText(context.Output(Html), ReportHtml.Write(report));
    }

    private static ReportTable Table(SupplementTable table, ReportArtifacts artifacts) => new()
    {
        Printed = table.Print(),
        Lineage = new() { Text = table.Origin,
            Sources = [.. table.Sources.Select(source => artifacts.Of(source.File, source.Stage, source.File))] },
    };

    /// <summary>Each setting by its path.</summary>
    private static IEnumerable<(string Name, string Value)> Settings(string path, JsonNode? node) => node switch
    {
        JsonObject settings =>
            settings.SelectMany(setting =>
            Settings(path.Length == 0 ? setting.Key : $"{path}.{setting.Key}", setting.Value)),
        JsonArray list => [(path, string.Join(", ", list.Select(item => item?.ToString())))],
        null => [],
        _ => [(path, node.ToString())],
    };
}

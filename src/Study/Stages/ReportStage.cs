using System.Text.Json.Nodes;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Html;
using Hormesis.Study.Reports;

namespace Hormesis.Study.Stages;

/// <summary>
/// One HTML file with table, curves, images, settings and lineage; inputs are the evaluations, weights, datasets, cohorts,
/// tables, statistics and figures, named as in <see cref="ReportInputs"/>.
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
        var report = new Report
        {
            Title = $"Synthetic MRI in the training set: study \"{parameters.Table.Study}\"",
            Study = parameters.Table.Study,
            Summary = ReportSummaries.Of(findings, isPhantom: parameters.Settings["phantom"] is not null),
            Table1 = Scores.Table(parameters.Table, context),
            Tables = [.. SupplementTables.Load(parameters.Supplement, context).Select(entry => entry.Table.Print(entry.Name)).Where(table => table.Groups.Count > 0)],
            Models = ReportModels.Of(parameters, context),
            Findings = [.. findings.Findings.Select(finding => new ReportFinding { Heading = finding.Heading, Sentences = finding.Sentences })],
            Charts = [.. ReportCurves.Of(parameters, findings, context)],
            Cases = ReportCases.Of(parameters, context),
            Translations = ReportTranslations.Of(parameters, context),
            Figures = [.. ReportFigures.All(context)],
            Workflow = new() { Figure = ReportFigures.Workflow(context), Instances = [.. parameters.Workflow.Select(node => (node.Id, node.Stage))] },
            Sources = [.. ReportFigures.Sources(context)],
            Parameters = [.. Settings("", parameters.Settings)],
        };
        File.WriteAllText(context.Output(Html), ReportHtml.Write(report));
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

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Html;
using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.DoseQuality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>Writes the report: one HTML file with tables, curves, images, settings and lineage.</summary>
internal sealed class ReportStage : PaperStage<ReportStage.Parameters>
{
    public const string FileName = "report.html";

    private const string StageName = "report";

    public override string Name => StageName;

    private static Output<string> Html => new(File.WriteAllText, FileName);

    internal sealed record Parameters
    {
        public required TableSettings Table { get; init; }

        /// <summary>The study's own U-Nets.</summary>
        public IReadOnlyList<ScoredModel> Own() => [.. Table.Models.Where(model => model.Given is null)];

        public required SupplementSettings Supplement { get; init; }

        public required StatisticsConfig Statistics { get; init; }

        /// <summary>Images that S translates in arms that do not choose an origin; null if it translates
        /// none.</summary>
        public required SyntheticOrigin? Origin { get; init; }

        /// <summary>Producer and folder of each input, by the input's name.</summary>
        public required ImmutableSortedDictionary<string, ReportInput> Inputs { get; init; }

        /// <summary>All instances on which the report's numbers depend, in topological order.</summary>
        public required IReadOnlyList<WorkflowNode> Workflow { get; init; }

        /// <summary>In the order of the report.</summary>
        public required IReadOnlyList<FigureText> Figures { get; init; }

        /// <summary>Whether the scans are a phantom's.</summary>
        public required bool IsPhantom { get; init; }

        /// <summary>All settings of the study, shown unchanged.</summary>
        public required JsonNode Settings { get; init; }
    }

    public static IProduct Plan(StudyConfig study, string name, ReportPlan plan)
    {
        (string Name, StageInput? Input)[] inputs = [.. plan.Inputs(study)];
        return Html.Of(PaperInstance(
            StageName,
            new()
            {
                Table = TableSettings.Of(study, name, plan.Evaluated),
                Supplement = SupplementSettings.Of(study),
                Statistics = study.Statistics,
                Origin = plan.Syntheses[0].Origin,
                Inputs = inputs.Where(input => input.Input is not null).ToImmutableSortedDictionary(
                    input => input.Name, input => Shown(input.Input!), StringComparer.Ordinal),
                Workflow = WorkflowNodes.Of(plan.Results),
                Figures = PlannedFigure.Texts(plan.Figures),
                IsPhantom = study.IsPhantom(),
                Settings = ParametersJson.Of(study),
            },
            inputs,
            Html.Files) with
        {
            PeakBytes = StageMemory.Reading(
                [plan.Real.Set, plan.Syntheses[0].Source?.Set, .. plan.Syntheses.Select(synthesis => synthesis.Set)]),
        });
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var findings = context.Read(EvidenceInputs.Statistics);
        var table = Scores.Table(parameters.Table, context);
        var surface = context.ReadOptional(PlannedSurface.Input);
        var memory = SupplementTables.Memory(parameters.Supplement, context);
        var artifacts = new ReportArtifacts(parameters, context);
        var workflow = ReportFigures.Workflow(parameters.Figures, artifacts, context);
        var figures = ReportFigures.Pictures(parameters.Figures, artifacts, context);
        context.Write(Html, ReportHtml.Write(new()
        {
            Title = $"Synthetic MRI in the training set: study \"{parameters.Table.Study}\"",
            Study = parameters.Table.Study,
            Summary = ReportSummaries.Of(
                findings,
                table,
                parameters.Statistics,
                parameters.IsPhantom,
                LeakageText.Of(context.Read(EvidenceInputs.Leakage))),
            Table1 = table,
            Table1File = artifacts.Table1,
            Tables =
            [
                .. SupplementTables.Load(parameters.Supplement, context)
                    .Select(supplement => Table(supplement, artifacts))
                    .Where(shown => shown.Printed.Groups.Count > 0),
                Paper(findings, parameters, artifacts),
                .. surface is null ? Array.Empty<ReportTable>() : [Table(surface, artifacts)],
            ],
            Models = ReportModels.Of(parameters, context),
            Statistics = new()
            {
                Text = "Computed by the stage statistics from the scores of every U-Net.",
                Sources = [artifacts.Statistics],
            },
            Findings =
            [
                .. findings.Findings.Select(finding => new ReportFinding
                {
                    Heading = finding.Heading,
                    Sentences = finding.Sentences,
                }),
                .. memory.Count == 0 ? Array.Empty<ReportFinding>()
                    : [new() { Heading = MemoryTables.Heading, Sentences = MemoryTables.Sentences(memory) }],
                .. surface is null ? Array.Empty<ReportFinding>()
                    : [new() { Heading = DoseQualityFindings.Heading, Sentences = surface.Sentences }],
            ],
            Charts = [.. ReportCurves.Of(parameters, findings, artifacts, context)],
            Cases = ReportCases.Of(parameters, context),
            Translations = ReportTranslations.Of(parameters, context),
            Figures = figures,
            Workflow = new()
            {
                Figure = workflow,
                Instances =
                    [.. parameters.Workflow.Select(node => new ReportInstance(node.Id, node.Stage, node.Reads))],
            },
            Sources =
            [
                artifacts.Table1, artifacts.Statistics, workflow.Artifact, .. figures.Select(figure => figure.Artifact),
            ],
            Parameters = [.. Settings("", parameters.Settings)],
        }));
    }

    private static ReportInput Shown(StageInput input)
    {
        var producer = ((StageInput.Artifacts)input).Producer;
        return new(producer.Id, producer.Folder ?? producer.Id);
    }

    private static ReportTable Table(SupplementTable table, ReportArtifacts artifacts) => new()
    {
        Printed = table.Print(),
        Lineage = new()
        {
            Text = table.Origin,
            Sources = [.. table.Sources.Select(source => artifacts.Of(role: null, source))],
        },
    };

    private static ReportTable Paper(StudyFindings findings, Parameters parameters, ReportArtifacts artifacts) => new()
    {
        Printed = PaperClaims.Table(findings, parameters.Statistics, parameters.Supplement.Note),
        Lineage = new()
        {
            Text = "Quotations from the paper; findings computed by the stage statistics.",
            Sources = [artifacts.Statistics],
        },
    };

    private static ReportTable Table(DoseQualityFindings surface, ReportArtifacts artifacts) => new()
    {
        Printed = surface.Table.Print(DoseQualityFindings.TableName),
        Lineage = new()
        {
            Text = "Computed by the stage dose-quality from the scores of U-Nets with images of snapshots of S.",
            Sources = [artifacts.Of(role: null, PlannedSurface.Input.Name)],
        },
    };

    /// <summary>Lists each setting with its path.</summary>
    private static IEnumerable<(string Name, string Value)> Settings(string path, JsonNode? node) => node switch
    {
        JsonObject settings => settings.SelectMany(setting => Settings(
            path.Length == 0 ? setting.Key : $"{path}.{setting.Key}", setting.Value)),
        JsonArray list => [(path, string.Join(", ", list.Select(item => item?.ToString())))],
        null => [],
        _ => [(path, node.ToString())],
    };
}

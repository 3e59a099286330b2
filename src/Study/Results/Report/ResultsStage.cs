using Hormesis.Evaluation.Statistics;
using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Results.DoseQuality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Report;

/// <summary>Writes results.md beside the figures.</summary>
internal sealed class ResultsStage : PaperStage<ResultsStage.Parameters>
{
    private const string StageName = "results";

    public override string Name => StageName;

    private static Output<string> Markdown => new(File.WriteAllText, "results.md");

    internal sealed record Parameters
    {
        public required TableSettings Table { get; init; }

        public required SupplementSettings Supplement { get; init; }

        public required StatisticsConfig Statistics { get; init; }

        /// <summary>In the order of the text.</summary>
        public required IReadOnlyList<FigureText> Figures { get; init; }

        /// <summary>Whether the scans are a phantom's.</summary>
        public required bool IsPhantom { get; init; }
    }

    /// <param name="name">Name of the study.</param>
    public static Artifact<string> Plan(
        StudyConfig study,
        string name,
        IReadOnlyList<EvaluatedModel> models,
        Evidence evidence,
        PlannedSurface? surface,
        IEnumerable<PlannedFigure> figures) => Markdown.Of(PaperInstance(
            StageName,
            new()
            {
                Table = TableSettings.Of(study, name, models),
                Supplement = SupplementSettings.Of(study),
                Statistics = study.Statistics,
                Figures = PlannedFigure.Texts(figures),
                IsPhantom = study.IsPhantom(),
            },
            [.. ModelInputs.Scores(study, models), .. evidence.Inputs, PlannedSurface.Input.From(surface?.Findings)],
            Markdown.Files));

    protected override void Run(Parameters parameters, StageContext context)
    {
        var findings = context.Read(EvidenceInputs.Statistics);
        var surface = context.ReadOptional(PlannedSurface.Input);
        var memory = SupplementTables.Memory(parameters.Supplement, context);
        var table = Scores.Table(parameters.Table, context);
        context.Write(Markdown, ResultsMarkdown.Write(new()
        {
            Title = $"Results of the study \"{parameters.Table.Study}\"",
            Origin = ResultsText.Origin,
            Guide = ReadingGuide.Of(findings, parameters.Statistics, parameters.IsPhantom),
            Asked = ResultsText.Asked(
                parameters.Supplement.Note, LeakageText.Of(context.Read(EvidenceInputs.Leakage))),
            Warnings = Controls.Warnings(findings),
            Found = StudyHeadline.Of(findings, table, parameters.Statistics),
            Limits = ResultsText.Limits(parameters.IsPhantom),
            Paper = PaperClaims.Table(findings, parameters.Statistics, parameters.Supplement.Note),
            Tables =
            [
                table.Print(TablesStage.TableName),
                .. SupplementTables.Load(parameters.Supplement, context)
                    .Select(supplement => supplement.Print())
                    .Where(printed => printed.Groups.Count > 0),
                .. surface is null ? Array.Empty<PrintedTable>()
                    : [surface.Table.Print(DoseQualityFindings.TableName)],
            ],
            Figures = parameters.Figures,
            Statistics =
            [
                .. findings.Findings.Select(finding => (finding.Heading, finding.Sentences)),
                .. memory.Count == 0 ? Array.Empty<(string, IReadOnlyList<string>)>()
                    : [(MemoryTables.Heading, MemoryTables.Sentences(memory))],
                .. surface is null ? Array.Empty<(string, IReadOnlyList<string>)>()
                    : [(DoseQualityFindings.Heading, surface.Sentences)],
            ],
        }));
    }
}

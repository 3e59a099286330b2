using Hormesis.Reporting.Documents;
using Hormesis.Stages;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>The results as a text beside the figures; inputs are the evaluations and
/// <see cref="SupplementTables.Inputs"/>.</summary>
public sealed class ResultsStage : Stage<ResultsParameters>
{
    public const string StageName = "results";
    public const string Markdown = "results.md";

    public override string Name => StageName;

    internal static string[] Outputs => [Markdown];

    protected override void Run(ResultsParameters parameters, StageContext context)
    {
        var findings = StudyFindings.Load(context.Input(StatisticsStage.StageName));
        var table = Scores.Table(parameters.Table, context);
        File.WriteAllText(context.Output(Markdown), ResultsMarkdown.Write(new()
        {
            Title = $"Results of the study \"{parameters.Table.Study}\"",
            Origin = "Written by ./cake.sh --target=Paper from the study's own numbers; a change by hand is lost. " +
                "The report beside the study's artifacts has the lineage of every number.",
            Asked = ResultsText.Asked,
            Found = StudyHeadline.Of(findings, table, parameters.Supplement.Statistics),
            Limits = ResultsText.Limits(parameters.IsPhantom),
            Tables =
            [
                table.Print(TablesStage.TableName),
                .. SupplementTables.Load(parameters.Supplement, context).Select(table => table.Print())
                    .Where(printed => printed.Groups.Count > 0),
            ],
            Figures = [.. ShownFigure.All.Select(figure => (figure.Name, figure.Caption, $"{figure.Stem}.png"))],
            Statistics = [.. findings.Findings.Select(finding => (finding.Heading, finding.Sentences))],
        }));
    }
}

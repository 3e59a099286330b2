using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Stages;

/// <summary>Table 1 beside the paper's own, from the cases of every U-Net.</summary>
public sealed class TablesStage : Stage<TablesParameters>
{
    public const string StageName = "tables";
    public const string Csv = "table1.csv";
    public const string Markdown = "table1.md";
    public const string Latex = "table1.tex";

    public override string Name => StageName;

    internal static string[] Outputs => [Csv, Markdown, Latex];

    protected override void Run(TablesParameters parameters, StageContext context)
    {
        var table = Scores.Table(parameters, context);
        File.WriteAllText(context.Output(Csv), Table1Csv.Write(table));
        File.WriteAllText(context.Output(Markdown), Table1Markdown.Write(table));
        File.WriteAllText(context.Output(Latex), Table1Latex.Write(table));
    }
}

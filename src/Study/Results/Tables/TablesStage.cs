using Hormesis.Stages;

namespace Hormesis.Study.Results.Tables;

/// <summary>Table 1 beside the paper's own, from the cases of every U-Net.</summary>
public sealed class TablesStage : Stage<TablesParameters>
{
    public const string StageName = "tables";
    public const string TableName = "Table 1";
    public const string Stem = "table1";
    public const string Csv = $"{Stem}.csv";
    public const string Markdown = $"{Stem}.md";

    public override string Name => StageName;

    internal static string[] Outputs => TableFiles.Names(Stem);

    protected override void Run(TablesParameters parameters, StageContext context) =>
        TableFiles.Write(TableName, Scores.Table(parameters, context), context);
}

using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Tables;

/// <summary>Table 1 beside the paper's own, from the cases of every U-Net.</summary>
internal sealed class TablesStage : Stage<TableSettings>
{
    public const string TableName = "Table 1";

    /// <summary>Of the table's files, among which <c>table1.md</c> is the one for people.</summary>
    public const string Stem = "table1";

    private const string StageName = "tables";

    public override string Name => StageName;

    private static Output<ITable> Table => TableFiles.Of(Stem, TableName);

    /// <param name="name">The study's.</param>
    /// <returns>The table for programs.</returns>
    public static Artifact<string> Plan(StudyConfig study, string name, IReadOnlyList<PlannedModel> models) => new(
        Instance(StageName, Stem, TableSettings.Of(study, name, models), Scores.Of(study, models), Table.Files) with
        {
            Folder = ResultNames.Paper,
        },
        TableFiles.Csv(Stem));

    protected override void Run(TableSettings parameters, StageContext context) =>
        context.Write(Table, Scores.Table(parameters, context));
}

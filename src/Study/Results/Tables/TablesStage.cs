using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Tables;

/// <summary>Writes Table 1 with the paper's own numbers, from the cases of every U-Net.</summary>
internal sealed class TablesStage : PaperStage<TableSettings>
{
    public const string TableName = "Table 1";

    /// <summary>Name of the table's files without extension; <c>table1.md</c> is the one for readers.</summary>
    public const string Stem = "table1";

    private const string StageName = "tables";

    public override string Name => StageName;

    private static Output<ITable> Table => TableFiles.Of(Stem, TableName);

    /// <param name="name">Name of the study.</param>
    /// <returns>The CSV file.</returns>
    public static Artifact<string> Plan(StudyConfig study, string name, IReadOnlyList<EvaluatedModel> models) => new(
        PaperInstance(
            StageName, TableSettings.Of(study, name, models), ModelInputs.Scores(study, models), Table.Files,
            name: Stem),
        TableFiles.Csv(Stem));

    protected override void Run(TableSettings parameters, StageContext context) =>
        context.Write(Table, Scores.Table(parameters, context));
}

using Hormesis.Reporting.Html;
using Hormesis.Stages;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>Files that the report reads, as a reader finds them in the study's folder.</summary>
internal sealed class ReportArtifacts(ReportParameters parameters, StageContext context)
{
    /// <param name="input">The report's, as in <see cref="ReportInputs"/>; of tables, figures and their sources the
    /// stage's name.</param>
    /// <param name="file">Below the input's folder.</param>
    public ReportArtifact Of(string role, string input, string file) => new()
    {
        Role = role,
        Instance = parameters.Inputs[input].Instance,
        Path = $"{parameters.Inputs[input].Folder}/{file}",
        Digest = Digest.OfFile(Path.Combine(context.Input(input), file)),
    };

    public ReportArtifact Statistics => Of("statistics", StatisticsStage.StageName, StatisticsStage.Numbers);

    public ReportArtifact Table1 => Of(TablesStage.TableName, TablesStage.StageName, TablesStage.Csv);
}

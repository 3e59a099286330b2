using Hormesis.Reporting.Html.Contents;
using Hormesis.Stages;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Report;

/// <summary>Files that the report reads, with their paths in the study's folder.</summary>
internal sealed class ReportArtifacts(ReportStage.Parameters parameters, StageContext context)
{
    public ReportArtifact Statistics => Of("statistics", EvidenceInputs.Statistics.Name);

    public ReportArtifact Table1 => Of(TablesStage.TableName, ReportInputs.Table1.Name);

    /// <summary>The first file of an input.</summary>
    /// <param name="role">Name of the file for readers; null for its file name.</param>
    public ReportArtifact Of(string? role, string input) => All(role, input).First();

    /// <summary>All files of an input.</summary>
    /// <inheritdoc cref="Of"/>
    public IEnumerable<ReportArtifact> All(string? role, string input) =>
        context.Files(input).Select(file => new ReportArtifact
        {
            Role = role ?? file,
            Instance = parameters.Inputs[input].Instance,
            Path = $"{parameters.Inputs[input].Folder}/{file}",
            Digest = context.DigestOf(input, file),
        });
}

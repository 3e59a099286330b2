using Hormesis.Study.Results;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study;

/// <summary>Results that a person looks at first, as paths below the study's folder.</summary>
public static class StudyFiles
{
    /// <summary>Folder of tables, figures and texts.</summary>
    public const string Paper = ResultNames.Paper;

    public const string Report = $"{Paper}/{ReportStage.FileName}";

    public const string Table1 = $"{Paper}/{TablesStage.Stem}.md";
}

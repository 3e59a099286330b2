using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Results.Statistics;

namespace Hormesis.Study.Results.Report;

/// <summary>The study's answer in a few sentences, for results.md and the report.</summary>
internal static class StudyHeadline
{
    public static IReadOnlyList<string> Of(StudyFindings findings, Table1 table, StatisticsConfig config) =>
        [.. Headline.Of(findings.Arms, findings.Contrasts, config),
            .. PaperSentences.Of(findings.Arms[0], table.Arms[0])];
}

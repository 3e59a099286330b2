using Hormesis.Evaluation.Metrics;
using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Tables;
using Hormesis.Study.Configuration;
using ReportedSummary = Hormesis.Reporting.Tables.MetricSummary;

namespace Hormesis.Study.Stages;

/// <summary>From the cases of each evaluated U-Net to the rows of Table 1.</summary>
internal static class Scores
{
    public static string FileOf(CaseUnit unit) => unit == CaseUnit.Slice ? EvaluateStage.SlicesFile : EvaluateStage.PatientsFile;

    public static IReadOnlyList<CaseMetrics> Cases(ScoredModel model, CaseUnit unit, StageContext context) =>
        CaseMetricsTable.Read(Path.Combine(context.Input(model.Input), FileOf(unit)));

    public static Table1 Table(TablesParameters parameters, StageContext context) => new()
    {
        Study = parameters.Study,
        CaseDefinition = parameters.Case == CaseUnit.Slice ? "one axial slice of a test patient" : "one test patient, the pixels of all slices pooled",
        SpreadDefinition = "the standard deviation over cases",
        Arms =
        [
            .. parameters.Models.GroupBy(model => model.Arm).Select(arm => new Table1Arm
            {
                Name = Yaml.YamlNames.OfValue(arm.Key),
                IsPapers = arm.Key == Arm.Replace,
                Rows = [.. arm.GroupBy(model => model.Rate).Select(rate => Row([.. rate], parameters.Case, context))],
            }),
        ],
    };

    /// <summary>One U-Net's own mean and spread over its cases, for any metric.</summary>
    public static Func<Metric, ReportedSummary> Summaries(ScoredModel model, CaseUnit unit, StageContext context)
    {
        var cases = Cases(model, unit, context);
        return metric => Over([cases.Select(row => Value(row, metric))]);
    }

    private static double Value(CaseMetrics row, Metric metric) => metric switch
    {
        Metric.Dice => row.Dice,
        Metric.Jaccard => row.Jaccard,
        Metric.Accuracy => row.Accuracy,
        _ => row.Sensitivity,
    };

    private static Table1Row Row(IReadOnlyList<ScoredModel> models, CaseUnit unit, StageContext context)
    {
        var seeds = models.Select(model => Cases(model, unit, context)).ToList();
        return new()
        {
            Rate = models[0].Rate,
            Cases = seeds[0].Count,
            Seeds = seeds.Count,
            Dice = Summary(Metric.Dice),
            Jaccard = Summary(Metric.Jaccard),
            Accuracy = Summary(Metric.Accuracy),
            Sensitivity = Summary(Metric.Sensitivity),
        };

        ReportedSummary Summary(Metric metric) => Over(seeds.Select(cases => cases.Select(row => Value(row, metric))));
    }

    /// <summary>Mean and spread over cases, each averaged over the seeds; the spread of the seeds' means apart from it.</summary>
    private static ReportedSummary Over(IEnumerable<IEnumerable<double>> seeds)
    {
        var each = seeds.Select(cases => Evaluation.Metrics.MetricSummary.Of([.. cases])).ToList();
        var means = Evaluation.Metrics.MetricSummary.Of([.. each.Select(seed => seed.Mean)]);
        return new()
        {
            Mean = means.Mean,
            StandardDeviation = each.Average(seed => seed.StandardDeviation),
            SeedStandardDeviation = each.Count > 1 ? means.StandardDeviation : null,
        };
    }
}

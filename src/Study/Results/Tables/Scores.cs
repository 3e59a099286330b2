using Hormesis.Evaluation.Metrics;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;
using ReportedSummary = Hormesis.Reporting.Tables.MetricSummary;

namespace Hormesis.Study.Results.Tables;

/// <summary>From the cases of each evaluated U-Net to the rows of Table 1.</summary>
internal static class Scores
{
    /// <summary>The scores of every model by the study's unit of a case, as inputs of a table.</summary>
    public static IEnumerable<(string Name, StageInput? Input)> Of(
        StudyConfig study, IEnumerable<PlannedModel> models) => models.Select(
            model => ModelInputs.Scores(model.Model).From(model.Scores.Of(study.Evaluation.Case)));

    public static Table1 Table(TableSettings parameters, StageContext context) => new()
    {
        Study = parameters.Study,
        CaseDefinition = $"{CaseDefinition(parameters.Case)}; {EmptyDefinition(parameters.EmptyMasks)}",
        SpreadDefinition = "the standard deviation over cases",
        Arms =
        [
            .. parameters.Models.GroupBy(model => model.Arm).Select(arm => new Table1Arm
            {
                Name = arm.First().ArmName,
                IsPapers = arm.First().Recipe.IsPapers,
                Rows = [.. arm.GroupBy(model => model.Rate).Select(rate => Row([.. rate], context))],
            }),
        ],
    };

    /// <summary>One U-Net's own mean and spread over its cases, for any metric.</summary>
    public static Func<Metric, ReportedSummary> Summaries(ScoredModel model, StageContext context)
    {
        var cases = context.Read(ModelInputs.Scores(model));
        return metric => Over([cases.Select(row => Value(row, metric))]);
    }

    private static string CaseDefinition(CaseUnit unit) =>
        unit == CaseUnit.Slice ? "one axial slice of a test patient"
            : "one test patient, the pixels of all slices pooled";

    private static string EmptyDefinition(EmptyMasks emptyMasks) => emptyMasks == EmptyMasks.One
        ? "where its prediction and reference are both empty, Dice, Jaccard and sensitivity are 1"
        : "where its prediction and reference are both empty it has no Dice and Jaccard, where its reference is, " +
            "no sensitivity";

    private static double? Value(CaseMetrics row, Metric metric) => metric switch
    {
        Metric.Dice => row.Dice,
        Metric.Jaccard => row.Jaccard,
        Metric.Accuracy => row.Accuracy,
        _ => row.Sensitivity,
    };

    private static Table1Row Row(IReadOnlyList<ScoredModel> models, StageContext context)
    {
        var seeds = models.Select(model => context.Read(ModelInputs.Scores(model))).ToList();
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

    /// <summary>Mean and spread over the cases with a value, each averaged over the seeds with one; the spread of the
    /// seeds' means apart from it.</summary>
    private static ReportedSummary Over(IEnumerable<IEnumerable<double?>> seeds)
    {
        double?[][] all = [.. seeds.Select(seed => seed.ToArray())];
        var each = all.Select(seed => Evaluation.Metrics.MetricSummary.Of([.. seed.OfType<double>()]))
            .Where(seed => seed.Count > 0).ToList();
        var means = Evaluation.Metrics.MetricSummary.Of([.. each.Select(seed => seed.Mean)]);
        var values = each.Sum(seed => seed.Count);
        return new()
        {
            Mean = means.Mean,
            StandardDeviation = each.Select(seed => seed.StandardDeviation).Where(double.IsFinite)
                .DefaultIfEmpty(double.NaN).Average(),
            Values = values < all.Sum(seed => seed.Length) ? values : null,
            SeedStandardDeviation = each.Count > 1 ? means.StandardDeviation : null,
        };
    }
}

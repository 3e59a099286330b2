using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Sentences;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Tables;

/// <summary>Computes the rows of Table 1 from the cases of each evaluated U-Net.</summary>
internal static class Scores
{
    public static Table1 Table(TableSettings parameters, StageContext context) => new()
    {
        Study = parameters.Study,
        CaseDefinition = $"{CaseDefinition(parameters.Case)}; {EmptyDefinition(parameters.EmptyMasks)}",
        Remark = parameters.Remark,
        SpreadDefinition = "the standard deviation over cases",
        Note = parameters.Note,
        Arms =
        [
            .. parameters.Models.GroupBy(model => model.ArmName).Select(arm => new Table1Arm
            {
                Name = arm.Key,
                IsPapers = arm.First().IsPapers,
                IsOfS = arm.First() is { Given: null, Recipe.IsOfS: true },
                IsGiven = arm.First().Given is not null,
                Rows = [.. arm.GroupBy(model => model.Rate).Select(rate => Row([.. rate], context))],
            }),
        ],
    };

    /// <summary>Mean and standard deviation of one U-Net over its cases, for any metric.</summary>
    public static Func<Metric, MetricSummary> Summaries(ScoredModel model, StageContext context)
    {
        var cases = context.Read(ModelInputs.Scores(model));
        return metric => Over([cases.Select(row => row[metric])]);
    }

    /// <summary>Mean and standard deviation over the cases with a value, each averaged over the seeds that have values,
    /// and the standard deviation of the seeds' means.</summary>
    public static MetricSummary Over(IEnumerable<IEnumerable<double?>> seeds)
    {
        double?[][] all = [.. seeds.Select(seed => seed.ToArray())];
        var each = all.Select(seed => SampleSummary.Of([.. seed.OfType<double>()]))
            .Where(seed => seed.Count > 0).ToList();
        var means = SampleSummary.Of([.. each.Select(seed => seed.Mean)]);
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

    private static string CaseDefinition(CaseUnit unit) =>
        unit == CaseUnit.Slice ? "one axial slice of a test patient"
            : "one test patient, the pixels of all slices pooled";

    private static string EmptyDefinition(EmptyMasks emptyMasks)
    {
        var (empty, falseAlarm) = (new ConfusionCounts(0, 0, 0, 1), new ConfusionCounts(0, 1, 0, 0));
        var undefined = SegmentationMetrics.Papers.ToLookup(metric =>
            (metric.Of(empty, EmptyMasks.None) is null, metric.Of(falseAlarm, EmptyMasks.None) is null));
        Metric[] atEmpty = [.. undefined[(true, false)], .. undefined[(true, true)]];
        return emptyMasks == EmptyMasks.One
            ? $"where its prediction and reference are both empty, {Names(atEmpty)} are 1"
            : $"where its prediction and reference are both empty it has no {Names([.. undefined[(true, false)]])}, " +
                $"where its reference is, no {Names([.. undefined[(true, true)]])}";
    }

    private static string Names(IReadOnlyList<Metric> metrics) => Wording.List(metrics.Select(metric => metric.Name));

    private static Table1Row Row(IReadOnlyList<ScoredModel> models, StageContext context)
    {
        var seeds = models.Select(model => context.Read(ModelInputs.Scores(model))).ToList();
        return new()
        {
            Rate = models[0].Rate,
            Cases = seeds[0].Count,
            Seeds = seeds.Count,
            Scores = SegmentationMetrics.Papers.ToDictionary(
                metric => metric, metric => Over(seeds.Select(cases => cases.Select(row => row[metric])))),
        };
    }
}

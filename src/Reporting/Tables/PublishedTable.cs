
namespace Hormesis.Reporting.Tables;

/// <summary>The paper's own Table 1.</summary>
public static class PublishedTable
{
    public const string Source = "the paper's Table 1";

    private static readonly Dictionary<Metric, PublishedSummary>[] BySixths =
    [
        Row(0.8939m, 0.1243m, 0.8184m, 0.1546m, 0.9983m, 0.0011m, 0.9136m, 0.157m),
        Row(0.8650m, 0.2072m, 0.7937m, 0.2151m, 0.9638m, 0.1854m, 0.8790m, 0.239m),
        Row(0.8937m, 0.0722m, 0.8145m, 0.1071m, 0.9981m, 0.0013m, 0.9191m, 0.117m),
        Row(0.8572m, 0.1580m, 0.7738m, 0.1810m, 0.9979m, 0.0011m, 0.9292m, 0.120m),
        Row(0.8146m, 0.2457m, 0.7360m, 0.2458m, 0.9978m, 0.0013m, 0.8328m, 0.281m),
        Row(0.7474m, 0.2650m, 0.6486m, 0.2579m, 0.9967m, 0.0020m, 0.7577m, 0.305m),
    ];

    /// <summary>The published rates: 0, 1/6, ... 5/6.</summary>
    public static IReadOnlyList<Fraction> Rates { get; } =
        [.. Enumerable.Range(0, BySixths.Length).Select(sixths => new Fraction(sixths, 6))];

    /// <returns>Null where the paper has no such rate.</returns>
    public static PublishedSummary? Find(Fraction rate, Metric metric)
    {
        var row = Rates.Index().Where(known => known.Item == rate).Select(known => (int?)known.Index).FirstOrDefault();
        return row is { } index ? BySixths[index][metric] : null;
    }

    private static Dictionary<Metric, PublishedSummary> Row(
        decimal dice, decimal diceSpread, decimal jaccard, decimal jaccardSpread,
        decimal accuracy, decimal accuracySpread, decimal sensitivity, decimal sensitivitySpread) => new()
        {
            [Metric.Dice] = new(dice, diceSpread),
            [Metric.Jaccard] = new(jaccard, jaccardSpread),
            [Metric.Accuracy] = new(accuracy, accuracySpread),
            [Metric.Sensitivity] = new(sensitivity, sensitivitySpread),
        };
}

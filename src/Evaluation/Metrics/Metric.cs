using System.Text.Json.Serialization;

namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// A measure of agreement between a predicted mask and its reference. <see cref="SegmentationMetrics"/> lists all
/// metrics.
/// </summary>
[JsonConverter(typeof(MetricJson))]
public sealed class Metric
{
    /// <summary>Name within a sentence: <c>Dice</c>, <c>sensitivity</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Smallest and largest value.</summary>
    public required (double Least, double Most) Range { get; init; }

    /// <summary>
    /// Computes the value of a case; null if <see cref="EmptyMasks.None"/> leaves the case without a value.
    /// </summary>
    public required Func<ConfusionCounts, EmptyMasks, double?> Of { get; init; }

    /// <summary>
    /// Values in Table 1 of the paper at <see cref="PublishedSummary.Rates"/>; empty if the paper does not have the
    /// metric.
    /// </summary>
    public required IReadOnlyList<PublishedSummary> Published { get; init; }

    /// <summary>Name in columns of CSV files and in JSON: <c>sensitivity</c>.</summary>
    public string Key => Name.ToLowerInvariant();

    /// <returns>Null if the paper does not have this rate.</returns>
    public PublishedSummary? PublishedAt(Fraction rate) =>
        PublishedSummary.Rates.Zip(Published).Where(known => known.First == rate).Select(known => known.Second)
            .FirstOrDefault();

    /// <summary>Returns the name as a heading: <c>Sensitivity</c>.</summary>
    public override string ToString() => char.ToUpperInvariant(Name[0]) + Name[1..];
}

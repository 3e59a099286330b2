using System.Text.Json.Serialization;

namespace Hormesis.Evaluation.Metrics;

/// <summary>How well a predicted mask agrees with its reference; <see cref="SegmentationMetrics"/> has every
/// metric.</summary>
[JsonConverter(typeof(MetricJson))]
public sealed class Metric
{
    /// <summary>In a sentence: <c>Dice</c>, <c>sensitivity</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Smallest and largest value.</summary>
    public required (double Least, double Most) Range { get; init; }

    /// <summary>The value of a case; null if <see cref="EmptyMasks.None"/> leaves the case without one.</summary>
    public required Func<ConfusionCounts, EmptyMasks, double?> Of { get; init; }

    /// <summary>Table 1 of the paper at <see cref="PublishedSummary.Rates"/>; empty if the paper lacks the
    /// metric.</summary>
    public required IReadOnlyList<PublishedSummary> Published { get; init; }

    /// <summary>In columns of CSV files and in JSON: <c>sensitivity</c>.</summary>
    public string Key => Name.ToLowerInvariant();

    /// <returns>Null if the paper has no such rate.</returns>
    public PublishedSummary? PublishedAt(Fraction rate) =>
        PublishedSummary.Rates.Zip(Published).Where(known => known.First == rate).Select(known => known.Second)
            .FirstOrDefault();

    /// <summary>The name as a heading: <c>Sensitivity</c>.</summary>
    public override string ToString() => char.ToUpperInvariant(Name[0]) + Name[1..];
}

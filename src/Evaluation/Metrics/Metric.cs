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
    /// Computes the value of a case. It is null if <see cref="EmptyMasks.None"/> leaves the case without a value, or if
    /// what the metric needs was not measured.
    /// </summary>
    public required Func<MaskAgreement, EmptyMasks, double?> Of { get; init; }

    /// <summary>Whether the best value is the smallest one.</summary>
    public bool IsLowerBetter { get; init; }

    /// <summary>Unit for headings: <c>mm</c>; empty for a ratio or a number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// Values in Table 1 of the paper at <see cref="PublishedSummary.Rates"/>; empty if the paper does not have the
    /// metric.
    /// </summary>
    public IReadOnlyList<PublishedSummary> Published { get; init; } = [];

    /// <summary>Name in columns of CSV files and in JSON: <c>surface_dice</c>.</summary>
    public string Key => Name.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    /// <returns>Null if the paper does not have this rate.</returns>
    public PublishedSummary? PublishedAt(Fraction rate) =>
        PublishedSummary.Rates.Zip(Published).Where(known => known.First == rate).Select(known => known.Second)
            .FirstOrDefault();

    /// <summary>Returns the name as a heading: <c>Sensitivity</c>.</summary>
    public override string ToString() => char.ToUpperInvariant(Name[0]) + Name[1..];
}

using System.Text.Json;
using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Surfaces;

namespace Hormesis.Evaluation.Tests.Metrics;

public sealed class MetricTests
{
    private static readonly AgreementConfig Config =
        new() { SurfaceToleranceMm = 0, Lesions = new() { MinimumPixels = 1, Dilation = 0 } };

    [Fact]
    public void No_two_metrics_have_one_name() =>
        Assert.Distinct(SegmentationMetrics.All.Select(metric => metric.Key));

    [Fact]
    public void A_heading_begins_with_a_capital_and_a_column_is_small()
    {
        Assert.Equal("Sensitivity", $"{SegmentationMetrics.Sensitivity}");
        Assert.Equal("dice", SegmentationMetrics.Dice.Key);
        Assert.Equal("Lesion-wise Dice", $"{SegmentationMetrics.LesionDice}");
        Assert.Equal("lesion_wise_dice", SegmentationMetrics.LesionDice.Key);
    }

    [Fact]
    public void A_perfect_prediction_has_the_best_value()
    {
        var agreement = MaskAgreement.Of([1, 0, 1, 0], [1, 0, 1, 0], 2, new PixelSpacing(1, 1), Config);

        Assert.All(SegmentationMetrics.All, metric => Assert.Equal(
            metric.IsLowerBetter ? metric.Range.Least : metric.Range.Most, metric.Of(agreement, EmptyMasks.One)));
    }

    [Fact]
    public void A_metric_written_as_JSON_is_read_again() => Assert.All(SegmentationMetrics.All, metric =>
        Assert.Same(metric, JsonSerializer.Deserialize<Metric>(JsonSerializer.Serialize(metric))));

    [Fact]
    public void An_unknown_metric_is_refused_with_those_that_there_are()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Metric>("\"f1\""));

        Assert.Contains("'f1' is not a metric; metrics are dice, jaccard,", error.Message, StringComparison.Ordinal);
    }
}

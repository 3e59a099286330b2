using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hormesis.Evaluation.Metrics;

/// <summary>Writes a metric to JSON as its <see cref="Metric.Key"/>.</summary>
internal sealed class MetricJson : JsonConverter<Metric>
{
    public override Metric Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var key = reader.GetString();
        var known = SegmentationMetrics.All.Select(metric => metric.Key);
        return SegmentationMetrics.All.FirstOrDefault(metric => metric.Key == key)
            ?? throw new JsonException($"'{key}' is not a metric; metrics are {string.Join(", ", known)}.");
    }

    public override void Write(Utf8JsonWriter writer, Metric value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Key);
}

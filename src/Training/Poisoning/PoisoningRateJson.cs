using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hormesis.Training.Poisoning;

/// <summary>A rate in JSON is the text that a person writes: <c>"1/6"</c>.</summary>
internal sealed class PoisoningRateJson : JsonConverter<PoisoningRate>
{
    public override PoisoningRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PoisoningRate.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, PoisoningRate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

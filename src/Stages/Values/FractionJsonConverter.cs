using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hormesis;

/// <summary>Reads and writes fractions as JSON text: <c>"1/6"</c>.</summary>
internal sealed class FractionJsonConverter : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fraction.Parse(reader.GetString() ?? "", CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

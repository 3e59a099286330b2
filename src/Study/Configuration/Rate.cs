using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hormesis.Study.Configuration;

/// <summary>A poisoning rate p in [0, 1) as an exact fraction, so that 1/6 of 150 is 25: <c>1/6</c>, <c>0.5</c>.</summary>
[JsonConverter(typeof(RateJsonConverter))]
public readonly record struct Rate(int Numerator, int Denominator) : IParsable<Rate>, IComparable<Rate>
{
    public double Value => (double)Numerator / Denominator;

    /// <summary>In per cent with two decimals, as the paper prints it: <c>16.67</c>.</summary>
    public string Percent => (Value * 100).ToString("0.00", CultureInfo.InvariantCulture);

    public int CompareTo(Rate other) => ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    public override string ToString() => Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    public static Rate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var rate) ? rate : throw new FormatException($"`{s}` is not a rate in [0, 1).");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rate result)
    {
        var parts = (s ?? "").Split('/');
        result = parts.Length switch
        {
            2 when Whole(parts[0], out var numerator) && Whole(parts[1], out var denominator) && denominator > 0 => Reduced(numerator, denominator),
            1 when decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1 && value.Scale <= 6 =>
                Reduced((int)(value * 1_000_000), 1_000_000),
            _ => default,
        };
        return result.Denominator > 0 && result.Numerator < result.Denominator;
    }

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static Rate Reduced(int numerator, int denominator)
    {
        var (a, b) = (numerator, denominator);
        while (b != 0)
            (a, b) = (b, a % b);
        return new(numerator / a, denominator / a);
    }

    private sealed class RateJsonConverter : JsonConverter<Rate>
    {
        public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

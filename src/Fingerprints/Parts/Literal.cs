using System.Globalization;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Formats constants for the canonical text.</summary>
internal static class Literal
{
    /// <summary>Type and value. A floating-point number is written as its bits, a string with its length.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"string {text.Length} {text}",
        float number => $"float {BitConverter.SingleToInt32Bits(number):x8}",
        double number => $"double {BitConverter.DoubleToInt64Bits(number):x16}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
    };
}

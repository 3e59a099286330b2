using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Hormesis;

/// <summary>An exact fraction in [0, 1] in lowest terms, so that 1/6 of 150 is 25: <c>0</c>, <c>1/6</c>,
/// <c>0.25</c>, <c>1</c>.</summary>
[JsonConverter(typeof(FractionJsonConverter))]
public readonly record struct Fraction : IParsable<Fraction>, IComparable<Fraction>
{
    private const int DecimalPlaces = 6;

    // With this field, default is 0/1 and equals any other 0.
    private readonly int denominatorLessOne;

    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public Fraction(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        var divisor = GreatestCommonDivisor(numerator, denominator);
        (Numerator, denominatorLessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    /// <summary>The whole: 1.</summary>
    public static Fraction One { get; } = new(1, 1);

    public int Numerator { get; }

    public int Denominator => denominatorLessOne + 1;

    public double Value => (double)Numerator / Denominator;

    /// <summary>The fraction in per cent with two decimals, as in the paper: <c>16.67</c>.</summary>
    public string Percent => (Value * 100).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Number of items that this fraction of n items is: round(p n), with halves rounded up.</summary>
    public int Of(int total) => checked((int)RoundedRatio((long)Numerator * total, Denominator));

    /// <summary>Number of items that, added to n others, are this fraction of all: round(p n / (1 - p)).</summary>
    /// <exception cref="InvalidOperationException">The fraction is 1: no number of items is all beside
    /// others.</exception>
    public long Beside(int others) => this == One
        ? throw new InvalidOperationException("No number of items beside others is all of them.")
        : RoundedRatio((long)Numerator * others, Denominator - Numerator);

    public int CompareTo(Fraction other) =>
        ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    public override string ToString() =>
        Denominator == 1 ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <exception cref="FormatException">The text is not a fraction in [0, 1].</exception>
    public static Fraction Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var fraction) ? fraction
            : throw new FormatException($"'{s}' is not a fraction in [0, 1], such as 0 or 1/6.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result)
    {
        var (numerator, denominator) = Terms(s ?? "");
        var isFraction = numerator >= 0 && denominator > 0 && numerator <= denominator;
        result = isFraction ? new(numerator, denominator) : default;
        return isFraction;
    }

    private static (int Numerator, int Denominator) Terms(string text)
    {
        if (text.Split('/', StringSplitOptions.TrimEntries) is [var above, var below])
            return Whole(above) is { } numerator && Whole(below) is { } denominator
                ? (numerator, denominator) : default;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > 1 || value.Scale > DecimalPlaces)
            return default;
        return ((int)(value * 1_000_000), 1_000_000);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>Computes floor(a / b + 1/2) for a of at least 0.</summary>
    private static long RoundedRatio(long numerator, long denominator)
    {
        var (quotient, remainder) = Math.DivRem(numerator, denominator);
        return quotient + (2 * remainder >= denominator ? 1 : 0);
    }
}

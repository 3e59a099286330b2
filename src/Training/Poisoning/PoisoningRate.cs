using System.Globalization;
using System.Text.Json.Serialization;
using Hormesis.Pipeline;

namespace Hormesis.Training.Poisoning;

/// <summary>Fraction p of D'(p) that is synthetic, exact: 1/6 and not 0.1667.</summary>
[JsonConverter(typeof(PoisoningRateJson))]
public readonly record struct PoisoningRate
{
    private readonly int denominator;

    /// <param name="numerator">At least 0, less than the denominator.</param>
    /// <param name="denominator">At least 1.</param>
    public PoisoningRate(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(numerator, denominator);
        (Numerator, this.denominator) = (numerator, denominator);
    }

    public int Numerator { get; }

    public int Denominator => Math.Max(1, denominator);

    public double Value => (double)Numerator / Denominator;

    /// <summary>Reads <c>0</c> or <c>1/6</c>.</summary>
    /// <exception cref="HormesisException">Not a fraction in [0, 1).</exception>
    public static PoisoningRate Parse(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        int? numerator = Whole(parts[0]);
        int? denominator = parts.Length == 1 ? 1 : Whole(parts[1]);
        return parts.Length <= 2 && numerator < denominator
            ? new(numerator.Value, denominator.Value)
            : throw new HormesisException($"Poisoning rate '{text}' is no fraction in [0, 1), such as 0 or 1/6. The paper's are 0, 1/6, 2/6, 3/6, 4/6, 5/6.");
    }

    public override string ToString() =>
        Numerator == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>round(p n): of n images in all, so many are synthetic; halves upwards.</summary>
    public int Of(int total) => (int)RoundedRatio((long)Numerator * total, Denominator);

    /// <summary>round(p n / (1 - p)): beside n real images, so many synthetic ones are a fraction p; halves upwards.</summary>
    public long Beside(int real) => RoundedRatio((long)Numerator * real, Denominator - Numerator);

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>floor(a / b + 1/2) for a at least 0.</summary>
    private static long RoundedRatio(long numerator, long denominator)
    {
        var (quotient, remainder) = Math.DivRem(numerator, denominator);
        return quotient + (2 * remainder >= denominator ? 1 : 0);
    }
}

using System.Globalization;
using Hormesis.Pipeline;

namespace Hormesis.Training.Poisoning;

/// <summary>Fraction p of D'(p) that is synthetic, exact: 1/6 and not 0.1667.</summary>
/// <param name="Numerator">At least 0, less than the denominator.</param>
/// <param name="Denominator">At least 1.</param>
public readonly record struct PoisoningRate(int Numerator, int Denominator)
{
    public double Value => (double)Numerator / Denominator;

    /// <summary>Reads <c>0</c> or <c>1/6</c>.</summary>
    /// <exception cref="HormesisException">Not a fraction in [0, 1).</exception>
    public static PoisoningRate Parse(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        var denominator = 1;
        var isFraction = parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator));
        var rate = isFraction ? new PoisoningRate(int.Parse(parts[0], CultureInfo.InvariantCulture), denominator) : default;
        return isFraction && rate.Numerator < rate.Denominator
            ? rate
            : throw new HormesisException($"Poisoning rate '{text}' is no fraction in [0, 1), such as 0 or 1/6. The paper's are 0, 1/6, 2/6, 3/6, 4/6, 5/6.");
    }

    public override string ToString() =>
        Numerator == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>round(p n): of n images in all, so many are synthetic; halves upwards.</summary>
    internal int Of(int total) => (int)RoundedRatio((long)Numerator * total, Denominator);

    /// <summary>round(p n / (1 - p)): beside n real images, so many synthetic ones are a fraction p.</summary>
    internal long Beside(int real) => RoundedRatio((long)Numerator * real, Denominator - Numerator);

    private static long RoundedRatio(long numerator, long denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}

using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Share of synthetic images in D'(p), as an exact fraction in [0, 1).</summary>
public readonly record struct PoisoningRate(int Numerator, int Denominator)
{
    public double Fraction => (double)Numerator / Denominator;

    /// <summary>With two decimals, as the paper prints it: <c>16.67</c>.</summary>
    public string Percent => (100 * Fraction).ToString("F2", CultureInfo.InvariantCulture);

    public bool SameAs(PoisoningRate other) => (long)Numerator * other.Denominator == (long)other.Numerator * Denominator;
}

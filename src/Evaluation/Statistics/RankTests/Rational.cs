using System.Numerics;

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// An exact ratio of integers. Scores are such ratios, and so are their means and differences: floating-point
/// arithmetic parts values that are equal, and a rank test must see them tie. Not in lowest terms.
/// </summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    private const int QuotientBits = 63;

    public static Rational operator +(Rational a, Rational b) => a.Denominator == b.Denominator
        ? a with { Numerator = a.Numerator + b.Numerator }
        : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + b with { Numerator = -b.Numerator };

    /// <summary>
    /// The ratio that a score was before it became a double: the first convergent of the double's continued fraction
    /// that rounds to it. A ratio of pixel counts of fewer than 2^26 pixels, in [-1, 1], is found again: it lies within
    /// 2^-54 of its double and is therefore a convergent (Legendre), and two such ratios are at least 2^-52 apart, so
    /// no other rounds to the same double.
    /// </summary>
    /// <param name="score">Finite.</param>
    public static Rational Of(double score)
    {
        if (score < 0)
            return new Rational(0, 1) - Of(-score);

        var (dividend, divisor) = Binary(score);
        var (before, last) = (new Rational(0, 1), new Rational(1, 0));
        while (true)
        {
            var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
            (before, last) =
                (last, new((quotient * last.Numerator) + before.Numerator,
                (quotient * last.Denominator) + before.Denominator));
            if (rest.IsZero || last.ToDouble().Equals(score))
                return last;
            (dividend, divisor) = (divisor, rest);
        }
    }

    /// <summary>Mean of the values that are there; null where none is.</summary>
    public static Rational? Mean(IEnumerable<Rational?> values)
    {
        Rational[] known = [.. values.OfType<Rational>()];
        if (known.Length == 0)
            return null;
        var sum = known.Aggregate((total, value) => total + value);
        return sum with { Denominator = sum.Denominator * known.Length };
    }

    /// <summary>The nearest double: equal ratios give equal doubles, and a greater ratio never the smaller
    /// double.</summary>
    public double ToDouble()
    {
        var size = BigInteger.Abs(Numerator);
        var shift = QuotientBits + (int)(Denominator.GetBitLength() - size.GetBitLength());
        var quotient = shift >= 0
            ? BigInteger.DivRem(size << shift, Denominator, out var rest)
            : BigInteger.DivRem(size, Denominator << -shift, out rest);
        var bits = (ulong)quotient | (rest.IsZero ? 0UL : 1);
        return Numerator.Sign * Math.ScaleB(bits, -shift);
    }

    /// <summary>A double is an integer over a power of two.</summary>
    /// <param name="value">At least 0.</param>
    private static (BigInteger Numerator, BigInteger Denominator) Binary(double value)
    {
        const int MantissaBits = 52;
        const int LeastPower = -1074;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, mantissa) = ((int)(bits >> MantissaBits), bits & ((1L << MantissaBits) - 1));
        var integer = exponent == 0 ? mantissa : mantissa | (1L << MantissaBits);
        var power = LeastPower + Math.Max(exponent, 1) - 1;
        return power >= 0 ? (integer * (BigInteger.One << power), 1) : (integer, BigInteger.One << -power);
    }
}

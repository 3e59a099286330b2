using System.Numerics;

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>
/// An exact ratio of integers, not in lowest terms. Scores are such ratios, and so are their means and differences.
/// Floating-point arithmetic can make equal values differ, but a rank test must recognise ties.
/// </summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    private const int QuotientBits = 63;

    public static Rational operator +(Rational a, Rational b) => a.Denominator == b.Denominator
        ? a with { Numerator = a.Numerator + b.Numerator }
        : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + b with { Numerator = -b.Numerator };

    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>
    /// Recovers the ratio that was rounded to a score: the first convergent of the double's continued fraction that
    /// rounds to the double. This is correct for ratios of pixel counts below 2^26 in [-1, 1]. Such a ratio lies within
    /// 2^-54 of its double and is therefore a convergent (Legendre). Two such ratios are at least 2^-52 apart, so no
    /// other one rounds to the same double.
    /// </summary>
    /// <param name="score">A finite number.</param>
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

    /// <summary>Mean of the known values; null if there is none.</summary>
    public static Rational? Mean(IEnumerable<Rational?> values)
    {
        Rational[] known = [.. values.OfType<Rational>()];
        if (known.Length == 0)
            return null;
        var sum = known.Aggregate((total, value) => total + value);
        return sum with { Denominator = sum.Denominator * known.Length };
    }

    /// <summary>
    /// Returns the nearest double. Equal ratios give equal doubles, and a greater ratio never gives a smaller double.
    /// </summary>
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

    /// <summary>Returns a double as an integer over a power of two.</summary>
    /// <param name="value">A number of at least 0.</param>
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

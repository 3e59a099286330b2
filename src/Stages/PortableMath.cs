namespace Hormesis;

/// <summary>
/// Elementary functions whose bits are the same on every machine. Those of <see cref="Math"/> come from the system's C
/// library, and its versions differ in last bits. Only operations that IEEE 754 defines exactly are used here.
/// </summary>
/// <remarks>The polynomials are those of fdlibm (Sun Microsystems 1993). The error is about one unit in the last place,
/// for <see cref="Pow(double, double)"/> some units.</remarks>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double HalfPiHigh = 1.57079632673412561417e+00;
    private const double HalfPiLow = 6.07710050650619224932e-11;

    /// <summary>The largest angle that <see cref="Sin"/> and <see cref="Cos"/> take.</summary>
    private const double LargestAngle = 1e5;

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x > 709.782712893384)
            return double.PositiveInfinity;
        if (x < -745.1332191019411)
            return 0;

        var twos = (int)Math.Round(x * 1.44269504088896338700e+00);
        var (high, low) = (x - (twos * Ln2High), twos * Ln2Low);
        var rest = high - low;
        var t = rest * rest;
        var c = rest - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03
            + (t * (6.61375632143793436117e-05 + (t * (-1.65339022054652515390e-06
            + (t * 4.13813679705723846039e-08)))))))));
        return Math.ScaleB(1 - (low - (rest * c / (2 - c)) - high), twos);
    }

    /// <summary>The natural logarithm.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
            return double.NaN;
        if (x == 0 || double.IsPositiveInfinity(x))
            return x == 0 ? double.NegativeInfinity : x;

        var twos = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -twos);
        if (mantissa > 1.4142135623730951)
            (mantissa, twos) = (mantissa / 2, twos + 1);

        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var half = 0.5 * f * f;
        return (s * (half + (odd + even))) + (twos * Ln2Low) - half + f + (twos * Ln2High);
    }

    /// <summary>The logarithm to the base of 10.</summary>
    public static double Log10(double x) => Log(x) / 2.302585092994045684;

    /// <summary><paramref name="x"/> to the power of <paramref name="exponent"/>, for x of at least 0.</summary>
    public static double Pow(double x, double exponent) =>
        exponent == 0 ? 1 : x == 0 ? (exponent > 0 ? 0 : double.PositiveInfinity) : Exp(exponent * Log(x));

    /// <summary><paramref name="x"/> to a whole power of at least 0, by squaring.</summary>
    public static double Pow(double x, long exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1, x *= x)
        {
            if ((exponent & 1) != 0)
                power *= x;
        }

        return power;
    }

    /// <param name="radians">At most 100,000 in size.</param>
    public static double Sin(double radians) => SineOrCosine(radians, quarter: 0);

    /// <param name="radians">At most 100,000 in size.</param>
    public static double Cos(double radians) => SineOrCosine(radians, quarter: 1);

    /// <summary>The sine of the angle plus a number of quarter turns.</summary>
    private static double SineOrCosine(double radians, long quarter)
    {
        if (double.IsNaN(radians))
            return radians;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(radians), LargestAngle, nameof(radians));

        var quarters = Math.Round(radians * 6.36619772367581382433e-01);
        var (high, low) = (radians - (quarters * HalfPiHigh), quarters * HalfPiLow);
        var rest = high - low;
        var error = high - rest - low;
        var turns = ((long)quarters + quarter) & 3;
        var value = turns % 2 == 0 ? SmallSine(rest, error) : SmallCosine(rest, error);
        return turns < 2 ? value : -value;
    }

    /// <summary>For up to an eighth of a turn, x plus a rounding error of it.</summary>
    private static double SmallSine(double x, double error)
    {
        var z = x * x;
        var v = z * x;
        var r = 8.33333333332248946124e-03 + (z * (-1.98412698298579493134e-04 + (z * (2.75573137070700676789e-06
            + (z * (-2.50507602534068634195e-08 + (z * 1.58969099521155010221e-10)))))));
        return x - ((z * ((0.5 * error) - (v * r))) - error - (v * -1.66666666666666324348e-01));
    }

    private static double SmallCosine(double x, double error)
    {
        var z = x * x;
        var r = (z * (4.16666666666666019037e-02 + (z * (-1.38888888888741095749e-03
            + (z * 2.48015872894767294178e-05))))) + (z * z * z * z * (-2.75573143513906633035e-07
            + (z * (2.08757232129817482790e-09 + (z * -1.13596475577881948265e-11)))));
        var half = 0.5 * z;
        var w = 1 - half;
        return w + ((1 - w - half) + ((z * r) - (x * error)));
    }
}

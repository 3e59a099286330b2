namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Student's t distribution with the same bits on every machine. The tail is a regularised incomplete beta function,
/// from its continued fraction (Abramowitz and Stegun 1964, 26.5.8 and 26.7.1), to about 12 digits.
/// </summary>
public static class StudentT
{
    private const double Least = 1e-300;
    private const double Precision = 1e-15;
    private const int MostTerms = 10_000;

    // Lanczos' approximation with g = 5 (Press et al., "Numerical recipes", 2007, section 6.1).
    private static readonly double[] Lanczos =
        [57.1562356658629235, -59.5979603554754912, 14.1360979747417471, -0.491913816097620199, .339946499848118887e-4,
        .465236289270485756e-4, -.983744753048795646e-4, .158088703224912494e-3, -.210264441724104883e-3,
        .217439618115212643e-3, -.164318106536763890e-3, .844182239838527433e-4, -.261908384015814087e-4,
        .368991826595316234e-5];

    /// <summary>P(|T| ≥ t).</summary>
    /// <param name="t">At least 0.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double TwoSided(double t, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(t);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        var square = t * t;
        return IncompleteBeta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5);
    }

    /// <summary>The t that |T| exceeds with probability <paramref name="alpha"/>.</summary>
    /// <param name="alpha">In (0, 1].</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Critical(double alpha, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alpha, 1);
        return Root.Of(t => TwoSided(t, freedom) - alpha);
    }

    /// <summary>I of x with parameters a and b.</summary>
    /// <param name="rest">1 - x, given so that a small one keeps its digits.</param>
    private static double IncompleteBeta(double x, double rest, double a, double b)
    {
        if (x <= 0 || rest <= 0)
            return x <= 0 ? 0 : 1;
        var front = PortableMath.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b)
            + (a * PortableMath.Log(x)) + (b * PortableMath.Log(rest)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(rest, b, a) / b);
    }

    /// <summary>Continued fraction by Lentz's method.</summary>
    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            Next(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            if (Math.Abs(Next(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1))) - 1) < Precision)
                break;
        }

        return value;

        double Next(double coefficient)
        {
            d = 1 / NotZero(1 + (coefficient * d));
            c = NotZero(1 + (coefficient / c));
            value *= c * d;
            return c * d;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < Least ? Least : value;

    private static double LogGamma(double x)
    {
        var t = x + 5.24218750000000000;
        var series = 0.999999999999997092;
        for (var i = 0; i < Lanczos.Length; i++)
            series += Lanczos[i] / (x + i + 1);
        return ((x + 0.5) * PortableMath.Log(t)) - t + PortableMath.Log(2.5066282746310005 * series / x);
    }
}

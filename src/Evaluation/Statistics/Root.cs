namespace Hormesis.Evaluation.Statistics;

/// <summary>
/// Solves equations of one unknown by Chandrupatla's method (Advances in Engineering Software 28, 1997): bisection, and
/// inverse quadratic interpolation where that is safe. It uses arithmetic alone, so its bits are the same on every
/// machine.
/// </summary>
internal static class Root
{
    private const double Precision = 1e-14;
    private const int MostSteps = 1000;

    /// <summary>The x ≥ 0 at which a decreasing function becomes 0; 0 if it is not above 0 there.</summary>
    public static double Of(Func<double, double> decreasing)
    {
        var (low, atLow, high) = (0.0, decreasing(0), 1.0);
        if (atLow <= 0)
            return 0;
        var atHigh = decreasing(high);
        while (atHigh > 0)
        {
            (low, atLow, high) = (high, atHigh, 2 * high);
            atHigh = decreasing(high);
        }

        return Between(decreasing, (high, atHigh), (low, atLow));
    }

    private static double Between(Func<double, double> function, (double X, double Y) a, (double X, double Y) b)
    {
        var (c, share) = (a, 0.5);
        for (var step = 0; step < MostSteps; step++)
        {
            var x = a.X + (share * (b.X - a.X));
            (double X, double Y) next = (x, function(x));
            if (next.Y > 0 == a.Y > 0)
                c = a;
            else
                (c, b) = (b, a);
            a = next;

            var best = Math.Abs(a.Y) < Math.Abs(b.Y) ? a : b;
            var least = 2 * Precision * Math.Abs(best.X) / Math.Abs(b.X - a.X);
            if (best.Y == 0 || !(least <= 0.5))
                return best.X;
            share = Math.Clamp(Interpolates(a, b, c) ? Interpolated(a, b, c) : 0.5, least, 1 - least);
        }

        return a.X;
    }

    private static bool Interpolates((double X, double Y) a, (double X, double Y) b, (double X, double Y) c)
    {
        var (place, height) = ((a.X - b.X) / (c.X - b.X), (a.Y - b.Y) / (c.Y - b.Y));
        return height * height < place && (1 - height) * (1 - height) < 1 - place;
    }

    private static double Interpolated((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        (a.Y / (b.Y - a.Y) * c.Y / (b.Y - c.Y))
        + ((c.X - a.X) / (b.X - a.X) * a.Y / (c.Y - a.Y) * b.Y / (c.Y - b.Y));
}

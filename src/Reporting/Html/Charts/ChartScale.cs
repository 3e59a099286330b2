using System.Globalization;

namespace Hormesis.Reporting.Html.Charts;

/// <summary>Converts values to positions along an axis.</summary>
internal sealed record ChartScale(double Low, double High, double From, double To)
{
    public double Of(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Creates a scale that contains all values with a small margin.</summary>
    public static ChartScale Around(IEnumerable<double> values, double from, double to)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return new(0, 1, from, to);
        var (low, high) = (finite.Min(), finite.Max());
        var room = high > low ? 0.06 * (high - low) : 0.05 * Math.Max(1e-3, Math.Abs(high));
        return new(low - room, high + room, from, to);
    }

    /// <summary>About <paramref name="count"/> round numbers within the scale.</summary>
    public IEnumerable<(double Value, string Label)> Ticks(int count)
    {
        var step = Step((High - Low) / count);
        var decimals = Math.Max(0, -(int)Math.Floor(PortableMath.Log10(step) + 1e-9));
        for (var i = (long)Math.Ceiling(Low / step); i * step <= High; i++)
            yield return (i * step, (i * step).ToString($"F{decimals}", CultureInfo.InvariantCulture));
    }

    /// <summary>Rounds to 1, 2 or 5 times a power of ten.</summary>
    private static double Step(double rough)
    {
        var exponent = (int)Math.Floor(PortableMath.Log10(rough));
        var power = double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"1e{exponent}"), CultureInfo.InvariantCulture);
        return power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}

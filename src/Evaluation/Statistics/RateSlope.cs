using Hormesis.Evaluation.Statistics.RankTests;

namespace Hormesis.Evaluation.Statistics;

/// <summary>Least-squares slopes of scores on the poisoning rate, exact, so that a slope of 0 is 0.</summary>
internal static class RateSlope
{
    /// <summary>Slope of each column; null where a score is null.</summary>
    /// <param name="rates">At least two different rates.</param>
    /// <param name="scores">One row for each rate, all of one length.</param>
    public static Rational?[] Of(IReadOnlyList<Fraction> rates, IReadOnlyList<Rational?[]> scores)
    {
        var weights = Weights(rates);
        return
        [
            .. Enumerable.Range(0, scores[0].Length).Select(column => Sum(
                weights.Zip(scores, (weight, row) => row[column] is { } score ? weight * score : (Rational?)null))),
        ];
    }

    /// <summary>The weight of the score at each rate p in the slope: (p - mean p) / Σ (p - mean p)².</summary>
    /// <inheritdoc cref="Of"/>
    public static Rational[] Weights(IReadOnlyList<Fraction> rates)
    {
        Rational[] known = [.. rates.Select(rate => new Rational(rate.Numerator, rate.Denominator))];
        var mean = Rational.Mean(known.Select(rate => (Rational?)rate))!.Value;
        Rational[] distances = [.. known.Select(rate => rate - mean)];
        var squares = Sum(distances.Select(distance => (Rational?)(distance * distance)))!.Value;
        return [.. distances.Select(distance => distance * new Rational(squares.Denominator, squares.Numerator))];
    }

    private static Rational? Sum(IEnumerable<Rational?> values) => values.Aggregate((sum, value) => sum + value);
}

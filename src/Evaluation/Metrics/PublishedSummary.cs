namespace Hormesis.Evaluation.Metrics;

/// <summary>
/// Mean and standard deviation in Table 1 of the paper. They are decimals, which keep the number of digits.
/// </summary>
public sealed record PublishedSummary(decimal Mean, decimal StandardDeviation)
{
    /// <summary>The poisoning rates of that table: 0, 1/6, … 5/6.</summary>
    public static IReadOnlyList<Fraction> Rates { get; } =
        [.. Enumerable.Range(0, 6).Select(sixths => new Fraction(sixths, 6))];
}

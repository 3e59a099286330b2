namespace Hormesis.Study.Experiments;

/// <summary>Rates as they stand in names of results: in per cent with two decimals.</summary>
internal static class RateNames
{
    /// <summary>Names the first rates that would have one name; null if each has its own.</summary>
    public static string? Fault(IEnumerable<Fraction> rates) =>
        rates.Distinct().GroupBy(rate => rate.Percent, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)
            is { } equal
            ? $"{string.Join(" and ", equal)}, which are all {equal.Key} %: two decimals of it stand in the names of "
                + "results. Leave all but one of them out."
            : null;
}

using System.Globalization;

namespace Hormesis.Fuzz.Tests.Suite;

/// <summary>One row for each kind of trial, and a row of totals.</summary>
internal static class OutcomeTable
{
    public static string Of(IReadOnlyCollection<TrialOutcome> outcomes) => string.Join(
        '\n',
        [
            $"{"kind",-16} {"trials",7} {"refused",8} {"failures",9} {"longest s",10} {"peak MB",8}",
            .. outcomes.GroupBy(outcome => outcome.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => Row(kind.Key, [.. kind])),
            Row("all", outcomes),
        ]);

    private static string Row(string name, IReadOnlyCollection<TrialOutcome> outcomes)
    {
        var refused = outcomes.Count(outcome => outcome.WasRefused);
        var failed = outcomes.Count(outcome => outcome.HasFailed);
        var longest = outcomes.Select(outcome => outcome.Elapsed.TotalSeconds).DefaultIfEmpty().Max();
        var peak = outcomes.Select(outcome => outcome.PeakBytes).DefaultIfEmpty().Max() / 1e6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16} {outcomes.Count,7} {refused,8} {failed,9} {longest,10:F1} {peak,8:F0}");
    }
}

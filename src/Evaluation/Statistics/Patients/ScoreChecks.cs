using System.Globalization;
using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Statistics.Patients;

/// <summary>
/// Checks that all models were tested on the same cases, which pairing needs. One message reports all problems.
/// </summary>
internal static class ScoreChecks
{
    private const int Named = 5;

    /// <exception cref="HormesisException">
    /// Rates, seeds or cases are missing, occur twice, or differ from those of p = 0.
    /// </exception>
    public static void Check(ArmScores arm)
    {
        if (arm.Rates.SingleOrDefault(rate => rate.Rate == default) is not { Seeds: [var reference, ..] } zero)
            throw new HormesisException($"Arm {arm.Name}: p = 0 must occur once and have a seed; the rates are " +
                $"{Join(arm.Rates.Select(rate => rate.Rate.ToString()))}.");

        var problems = Doubles("rate", arm.Rates.Select(rate => rate.Rate.ToString()))
            .Concat(arm.Rates.SelectMany(rate => Seeds(rate, zero)))
            .Concat(
                arm.Rates.SelectMany(rate =>
                rate.Seeds.SelectMany(seed =>
                Cases($"p = {rate.Rate}, seed {seed.Seed}", seed.Cases, reference.Cases))));
        Throw(arm.Name, problems);
    }

    /// <exception cref="HormesisException">The arms were tested on other cases or with other seeds.</exception>
    public static void CheckAlike(ArmScores arm, ArmScores other)
    {
        var (zero, reference) =
            (arm.Rates.First(rate => rate.Rate == default), other.Rates.First(rate => rate.Rate == default));
        Throw($"{arm.Name} against {other.Name}",
            Seeds(zero, reference).Concat(Cases("p = 0", zero.Seeds[0].Cases, reference.Seeds[0].Cases))
            .Concat(Generators(arm, other)));
    }

    /// <summary>Seeds are paired, so two models of one seed must have the images of the same S.</summary>
    private static IEnumerable<string> Generators(ArmScores arm, ArmScores other) =>
        from rate in arm.Rates
        from seed in rate.Seeds
        from baseline in other.Rates.Where(each => each.Rate == rate.Rate).SelectMany(each => each.Seeds)
        where baseline.Seed == seed.Seed
            && seed.Generator is { } own && baseline.Generator is { } given && own != given
        select $"p = {rate.Rate}, seed {seed.Seed} has images of S number {seed.Generator} in {arm.Name} and of S " +
            $"number {baseline.Generator} in {other.Name}";

    private static IEnumerable<string> Seeds(RateScores rate, RateScores zero)
    {
        var (seeds, expected) = (rate.Seeds.Select(seed => seed.Seed).Order().ToArray(),
            zero.Seeds.Select(seed => seed.Seed).Order().ToArray());
        if (!seeds.SequenceEqual(expected) || seeds.Distinct().Count() < seeds.Length)
            yield return $"p = {rate.Rate} has the seeds {Join(seeds.Select(seed => $"{seed}"))}; it must have " +
                $"those of p = 0, each once: {Join(expected.Distinct().Select(seed => $"{seed}"))}";
    }

    private static IEnumerable<string> Cases(string where, IReadOnlyList<CaseMetrics> cases,
        IReadOnlyList<CaseMetrics> reference)
    {
        var patients = reference.DistinctBy(row => row.Id)
            .ToDictionary(row => row.Id, row => row.Patient, StringComparer.Ordinal);
        var ids = cases.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. patients.Keys.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal)];
        string[] unknown = [.. ids.Where(id => !patients.ContainsKey(id)).Order(StringComparer.Ordinal)];
        if (cases.Count == 0)
            yield return $"{where}: there are no cases";
        if (missing.Length > 0)
            yield return $"{where}: cases of p = 0 are missing: {Join(missing)}";
        if (unknown.Length > 0)
            yield return $"{where}: cases are unknown to p = 0: {Join(unknown)}";
        foreach (var problem in Doubles("case", cases.Select(row => row.Id)))
            yield return $"{where}: {problem}";
        foreach (var row in cases.Where(row => patients.TryGetValue(row.Id, out var patient) && patient != row.Patient))
            yield return $"{where}: case {row.Id} belongs to {row.Patient} here and to {patients[row.Id]} at p = 0";
        foreach (var row in cases)
            foreach (var metric in SegmentationMetrics.All.Where(metric => !IsInRange(row[metric], metric)))
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{where}: case {row.Id} has the {metric.Name} {row[metric]}, " +
                    $"outside [{metric.Range.Least}, {metric.Range.Most}]");
    }

    private static bool IsInRange(double? value, Metric metric) =>
        value is null || (value >= metric.Range.Least && value <= metric.Range.Most);

    private static IEnumerable<string> Doubles(string what, IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"{what} {group.Key} occurs {group.Count()} times");

    private static string Join(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(Named)) + (all.Length > Named ? $" and {all.Length - Named} more" : "");
    }

    private static void Throw(string arm, IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        if (all.Length > 0)
            throw new HormesisException($"Arm {arm}: its scores cannot be paired by " +
                $"case.\n{string.Join('\n', all)}\nEvaluate all its models on the same test split.");
    }
}

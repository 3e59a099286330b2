using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Splits;

/// <summary>Checks that no data of a test patient is used in training.</summary>
public static class Leakage
{
    /// <summary>
    /// Checks sets in which equal patient names mean the same person (one cohort, or its modalities).
    /// </summary>
    /// <param name="sets">Sets, each with a name for the message.</param>
    /// <exception cref="HormesisException">
    /// A patient, or the same slice under two names, is in two splits. The message lists all of them.
    /// </exception>
    public static void Check(params IReadOnlyList<(string Name, SliceSet Slices)> sets) =>
        Check([.. sets.Select(set => (set.Name, set.Slices.Records))]);

    /// <inheritdoc cref="Check(IReadOnlyList{ValueTuple{string, SliceSet}})"/>
    public static void Check(params IReadOnlyList<(string Name, IReadOnlyList<SliceRecord> Records)> sets)
    {
        List<(string Set, SliceRecord Record)> all =
            [.. sets.SelectMany(set => set.Records.Select(record => (set.Name, record)))];
        var patients = all.GroupBy(slice => slice.Record.Patient, StringComparer.Ordinal)
            .Where(InTwoSplits)
            .Select(group => $"patient {group.Key}: {Places(group)}");
        var twins = all.GroupBy(slice => slice.Record.Digest)
            .Where(InTwoSplits)
            .Where(group => group.Select(slice => slice.Record.Patient).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => "the same pixels as " +
                $"{string.Join(" and ", group.Select(slice => slice.Record.Id).Distinct())}: {Places(group)}");
        List<string> leaks = [.. patients.Concat(twins).Order(StringComparer.Ordinal)];
        if (leaks.Count > 0)
            throw new HormesisException($"Some data are in two splits:\n  - {string.Join("\n  - ", leaks)}\nSplit by " +
                "patient, and remove copies of a scan, and images made of a patient of another split, from the " +
                "cohort.");
    }

    private static bool InTwoSplits(IEnumerable<(string Set, SliceRecord Record)> slices) =>
        slices.Select(slice => slice.Record.Split).Distinct().Skip(1).Any();

    private static string Places(IEnumerable<(string Set, SliceRecord Record)> slices) =>
        string.Join(", ", slices.Select(slice => $"{slice.Record.Split} of {slice.Set}").Distinct()
            .Order(StringComparer.Ordinal));
}

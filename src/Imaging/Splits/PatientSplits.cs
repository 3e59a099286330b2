using Hormesis.Imaging.Slices;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Splits;

/// <summary>Assigns patients, not slices, to the splits.</summary>
public static class PatientSplits
{
    /// <summary>
    /// Assigns patients by the method of the largest remainder. Each fraction above 0 gets at least one patient if
    /// there are enough. The assignment depends on the stream and on the names, but not on their order.
    /// </summary>
    /// <exception cref="HormesisException">The sum of the fractions is not 1, or there are fewer patients than
    /// splits.</exception>
    public static IReadOnlyDictionary<string,
        Split> Assign(IReadOnlyList<string> patients, SplitConfig config, RandomStream random)
    {
        string[] shuffled = [.. patients.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var counts = Counts(shuffled.Length, config);
        random.Shuffle(shuffled.AsSpan());
        var splits = new SortedDictionary<string, Split>(StringComparer.Ordinal);
        foreach (var (index, patient) in shuffled.Index())
            splits[patient] = index < counts[0] ? Split.Train : index < counts[0] + counts[1] ? Split.Validation
                : Split.Test;
        return splits;
    }

    private static int[] Counts(int patients, SplitConfig config)
    {
        double[] fractions = [config.Train, config.Validation, config.Test];
        if (Math.Abs(fractions.Sum() - 1) > 1e-6)
            throw new HormesisException($"Split: train {config.Train}, validation {config.Validation} and test " +
                $"{config.Test} sum to {fractions.Sum():0.######}; they must sum to 1.");
        if (patients < fractions.Count(fraction => fraction > 0))
            throw new HormesisException($"Split: {patients} {(patients == 1 ? "patient is" : "patients are")} too " +
                $"few for {fractions.Count(fraction => fraction > 0)} splits. Give more patients, or set a " +
                "fraction to 0.");

        int[] counts = [.. fractions.Select(fraction => (int)Math.Floor((fraction * patients) + 1e-9))];
        var byRemainder = Enumerable.Range(0, 3)
            .OrderByDescending(split => Math.Round((fractions[split] * patients) - counts[split], 9));
        foreach (var split in byRemainder.Take(patients - counts.Sum()).ToList())
            counts[split]++;
        for (var split = 0; split < 3; split++)
        {
            if (fractions[split] > 0 && counts[split] == 0)
            {
                counts[Array.IndexOf(counts, counts.Max())]--;
                counts[split]++;
            }
        }

        return counts;
    }
}

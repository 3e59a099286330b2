using Hormesis.Stages.Random;

namespace Hormesis.Study.Poisoning;

/// <summary>
/// Assigns wrong masks: each patient's slices take the masks of one other patient, and no patient gives masks to two
/// others. The patients form one random cycle (Sattolo 1986), so none keeps its own masks.
/// </summary>
internal static class MaskTransplant
{
    /// <param name="candidates">Slices, each with its own mask.</param>
    /// <returns>
    /// The same candidates in the same order. A patient's slices, sorted by scan and number, take the giver's masks in
    /// the same order; if the giver has fewer, its masks are used again from the first.
    /// </returns>
    /// <exception cref="HormesisException">There are fewer than two patients.</exception>
    public static IReadOnlyList<PoisonCandidate> Apply(IReadOnlyList<PoisonCandidate> candidates, RandomStream random)
    {
        var slices = new SortedDictionary<string, List<PoisonCandidate>>(StringComparer.Ordinal);
        foreach (var patient in candidates.OrderBy(candidate => candidate.Record.Case, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Record.Slice)
            .GroupBy(candidate => candidate.Record.Patient, StringComparer.Ordinal))
            slices.Add(patient.Key, [.. patient]);
        if (slices.Count < 2)
            throw new HormesisException($"Masks cannot be transplanted between {slices.Count} patients of the " +
                "synthetic set; at least 2 are needed. Take more source patients, or leave the arm `transplant` out.");

        string[] givers = [.. slices.Keys];
        Cycle(givers, random);
        var masks = slices.Zip(givers).SelectMany(pair => pair.First.Value.Index().Select(slice => (
            slice.Item.Index, slices[pair.Second][slice.Index % slices[pair.Second].Count].Mask))).ToDictionary();
        return [.. candidates.Select(candidate => candidate with { Mask = masks[candidate.Index] })];
    }

    /// <summary>Sattolo's shuffle: a Fisher-Yates shuffle that moves every item.</summary>
    private static void Cycle(string[] items, RandomStream random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = random.NextInt(i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

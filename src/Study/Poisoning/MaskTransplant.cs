using Hormesis.Stages.Random;

namespace Hormesis.Study.Poisoning;

/// <summary>
/// Wrong masks: every patient's slices take the masks of one other patient, and no patient gives to two. The patients
/// are joined in one random cycle (Sattolo 1986), so none keeps its own.
/// </summary>
internal static class MaskTransplant
{
    /// <param name="candidates">Each with its own mask.</param>
    /// <returns>
    /// The same candidates in the same order. A patient's slices, by scan and number, take the giver's masks by scan
    /// and number, from the first again where the giver has fewer.
    /// </returns>
    /// <exception cref="HormesisException">There are not two patients.</exception>
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

    /// <summary>Sattolo's shuffle: Fisher-Yates that never leaves an item in its place.</summary>
    private static void Cycle(string[] items, RandomStream random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = random.NextInt(i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

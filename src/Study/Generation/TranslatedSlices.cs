using Hormesis.Imaging.Slices;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>What S is applied to: a cohort's CTs, or the training split of D. A class of its own, so that a figure of
/// them does not depend on S.</summary>
internal static class TranslatedSlices
{
    /// <param name="folder">Of the prepared cohort.</param>
    public static SliceSet Load(string folder, SyntheticOrigin origin) => origin == SyntheticOrigin.Source
        ? SliceSet.Load(Path.Combine(folder, SetNames.Ct))
        : SliceSet.Load(Path.Combine(folder, SetNames.Mri)).Of(Split.Train);

    /// <summary>The patients' own MRIs, where CTs were translated and the cohort has them.</summary>
    /// <param name="folder">Of the prepared cohort.</param>
    public static SliceSet? TrueMri(string folder, SyntheticOrigin origin) =>
        origin == SyntheticOrigin.Source && Path.Combine(folder, SetNames.Mri) is var set && Directory.Exists(set)
            ? SliceSet.Load(set) : null;

    /// <summary>What a reader calls them.</summary>
    public static string NameOf(SyntheticOrigin origin) =>
        origin == SyntheticOrigin.Source ? "CT" : "real MRI, as given";

    /// <summary>One slice each of patients at even places in the cohort: what figures show.</summary>
    public static IEnumerable<int> Spread(SliceSet set, int count)
    {
        int[] firsts = [.. set.Records.Index().DistinctBy(entry => entry.Item.Patient).Select(entry => entry.Index)];
        var shown = Math.Min(count, firsts.Length);
        return Enumerable.Range(0, shown).Select(row => firsts[(int)((row + 0.5) * firsts.Length / shown)]);
    }
}

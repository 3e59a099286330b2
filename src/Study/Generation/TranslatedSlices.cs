using System.Diagnostics.CodeAnalysis;
using Hormesis.Imaging.Slices;
using Hormesis.Study.Experiments.Arms;

namespace Hormesis.Study.Generation;

/// <summary>Selects the slices that S translates. It is a separate class so that a figure of these slices does not
/// depend on S.</summary>
internal static class TranslatedSlices
{
    /// <param name="cohort">Slices of the prepared cohort; null if S translates none.</param>
    [return: NotNullIfNotNull(nameof(cohort))]
    public static SliceSet? Of(SliceSet? cohort, SyntheticOrigin? origin) =>
        origin == SyntheticOrigin.Self ? cohort?.Of(Split.Train) : cohort;

    /// <summary>Name for readers; null if S translates no cohort.</summary>
    [return: NotNullIfNotNull(nameof(origin))]
    public static string? NameOf(SyntheticOrigin? origin) => origin switch
    {
        SyntheticOrigin.Source => "CT",
        SyntheticOrigin.Self => "real MRI, as given",
        _ => null,
    };

    /// <summary>Name of the images that stand for synthetic ones.</summary>
    public static string NameOf(SyntheticImages images) => images switch
    {
        SyntheticImages.TrueMri => "true MRI of the source",
        SyntheticImages.Untranslated => "CT of the source",
        _ => "synthetic images",
    };

    /// <summary>Selects slices for figures: one slice each of patients at equal distances in the cohort.</summary>
    public static IEnumerable<int> Spread(SliceSet set, int count)
    {
        int[] firsts =
            [.. set.Records.Index().DistinctBy(entry => entry.Item.Patient).Select(entry => entry.Index)];
        var shown = Math.Min(count, firsts.Length);
        return Enumerable.Range(0, shown).Select(row => firsts[(int)((row + 0.5) * firsts.Length / shown)]);
    }
}

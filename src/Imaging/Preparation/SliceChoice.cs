namespace Hormesis.Imaging.Preparation;

/// <summary>Selects slices of one patient from all its scans together.</summary>
internal static class SliceChoice
{
    /// <summary>Slices with less than this part of the fullest slice's head show the neck or the vertex.</summary>
    private const double MinHead = 0.25;

    /// <summary>Returns the selected slices in order; the list is empty if no slice is good enough.</summary>
    /// <param name="candidates">All slices of the patient in order, scan after scan.</param>
    public static IReadOnlyList<SliceCandidate> Choose(IReadOnlyList<SliceCandidate> candidates, SliceConfig config)
    {
        var fullest = candidates.Max(slice => slice.HeadArea);
        List<SliceCandidate> good =
        [
            .. candidates.Where(slice => slice.MaskPixels >= config.MinMaskPixels)
                .Where(slice => slice.HeadArea >= MinHead * fullest
                    || (slice.MaskPixels > 0 && config.Selection != SliceSelection.EvenlySpaced)),
        ];
        return config.Selection switch
        {
            SliceSelection.LargestMask => Largest(good, config.SlicesPerPatient),
            SliceSelection.EvenlySpacedMask when good.Exists(slice => slice.MaskPixels > 0) =>
                Evenly(good.FindAll(slice => slice.MaskPixels > 0), config.SlicesPerPatient),
            _ => Evenly(good, config.SlicesPerPatient),
        };
    }

    private static List<SliceCandidate> Largest(List<SliceCandidate> good, int count)
    {
        var middle = (good.Count - 1) / 2.0;
        return
        [
            .. good.Index()
                .OrderByDescending(slice => slice.Item.MaskPixels).ThenBy(slice => Math.Abs(slice.Index - middle))
                    .ThenBy(slice => slice.Index)
                .Take(count).OrderBy(slice => slice.Index).Select(slice => slice.Item),
        ];
    }

    private static List<SliceCandidate> Evenly(List<SliceCandidate> good, int count) =>
        good.Count <= count ? good
            : [.. Enumerable.Range(0, count).Select(i => good[(int)((i + 0.5) * good.Count / count)])];
}

using Hormesis.Imaging.Slices;

namespace Hormesis.Study.Poisoning;

/// <summary>The mask of a sample, which may be another slice's.</summary>
internal static class SampleMask
{
    /// <param name="set">The slices of the sample's source.</param>
    /// <returns>Index of the slice that has the mask.</returns>
    public static int IndexIn(SliceSet set, PoisonedSample sample) => set.Records.Index()
        .First(entry => entry.Item.Case == sample.Mask.Case && entry.Item.Slice == sample.Mask.Slice).Index;
}

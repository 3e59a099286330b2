using Hormesis.Imaging.Slices;
using Hormesis.Study.Configuration;

namespace Hormesis.Study.Stages;

/// <summary>What S is applied to: a cohort's CTs, or the training split of D. A class of its own, so that a figure of them does not depend on S.</summary>
internal static class TranslatedSlices
{
    /// <param name="folder">Of the prepared cohort.</param>
    public static SliceSet Load(string folder, SyntheticOrigin origin) => origin == SyntheticOrigin.Source
        ? SliceSet.Load(Path.Combine(folder, SetNames.Ct))
        : SliceSet.Load(Path.Combine(folder, SetNames.Mri)).Of(Split.Train);
}

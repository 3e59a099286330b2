using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Study.Results.Figures;

internal static class Images
{
    public static SliceImage Grey(SliceSet set, int index) => new(set.Height, set.Width, set.Image(index).ToArray());
}

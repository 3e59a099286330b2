using Hormesis.Imaging.Slices;

namespace Hormesis.Study.Generation;

/// <summary>The part of synthetic images outside the head.</summary>
internal static class SyntheticBackground
{
    private const float Air = -1;

    /// <summary>Sets all pixels outside the heads of the translated images to air.</summary>
    /// <param name="images">One image for each slice, row by row; changed in place.</param>
    /// <param name="source">The images that were translated.</param>
    public static void SetToAir(IReadOnlyList<float[]> images, SliceSet source)
    {
        foreach (var (index, image) in images.Index())
        {
            var head = HeadMask.Of(source, index);
            for (var pixel = 0; pixel < image.Length; pixel++)
                image[pixel] = head[pixel] ? image[pixel] : Air;
        }
    }
}

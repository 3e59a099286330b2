using Hormesis.Imaging.Slices;

namespace Hormesis.Training.Segmentation;

/// <summary>Real or synthetic images with their masks, all of one size.</summary>
public sealed class SegmentationSamples
{
    private SegmentationSamples(int height, int width, float[] images, byte[] masks) =>
        (Height, Width, Images, Masks, Count) = (height, width, images, masks, masks.Length / (height * width));

    public int Count { get; }

    public int Height { get; }

    public int Width { get; }

    /// <summary>Pixels in [-1, 1], with air at -1, (N, 1, H, W) in C order.</summary>
    public float[] Images { get; }

    /// <summary>Pixels of the masks, 0 or 1, (N, 1, H, W) in C order.</summary>
    public byte[] Masks { get; }

    /// <summary>Takes slices from one or several sets (real and synthetic), in the order given.</summary>
    /// <exception cref="HormesisException">The list is empty, or the sets differ in image size.</exception>
    public static SegmentationSamples From(IReadOnlyList<(SliceSet Set, int Index)> slices) =>
        Pair([.. slices.Select(slice => (slice.Set, slice.Index, slice.Index))]);

    /// <summary>
    /// Like <see cref="From(IReadOnlyList{ValueTuple{SliceSet, int}})"/>, but each image can have the mask of another
    /// slice of its set.
    /// </summary>
    /// <param name="slices">The set, the position of the image and the position of the mask.</param>
    public static SegmentationSamples Pair(IReadOnlyList<(SliceSet Set, int Image, int Mask)> slices)
    {
        if (slices.Count == 0)
            throw new HormesisException("There are no slices to train or validate on: at least one is needed in " +
                "the training and in the validation split.");

        var (height, width) = (slices[0].Set.Height, slices[0].Set.Width);
        if (slices.FirstOrDefault(slice => slice.Set.Height != height || slice.Set.Width != width).Set is { } other)
            throw new HormesisException($"Slices of {other.Height} x {other.Width} and of {height} x {width} " +
                "cannot be trained on together; prepare all cohorts at one image size.");

        var size = height * width;
        var images = new float[checked(slices.Count * size)];
        var masks = new byte[images.Length];
        foreach (var (position, (set, image, mask)) in slices.Index())
        {
            set.Image(image).CopyTo(images.AsSpan(position * size));
            set.Mask(mask).CopyTo(masks.AsSpan(position * size));
        }

        return new(height, width, images, masks);
    }

    /// <summary>Takes all slices of one split, in the order of the set.</summary>
    public static SegmentationSamples From(SliceSet set, Split split) =>
        From([.. set.Records.Index().Where(entry => entry.Item.Split == split).Select(entry => (set, entry.Index))]);
}

using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Preparation;

/// <summary>Renders axial slices of one scan as square images: rows from anterior to posterior, columns from the
/// patient's right to left.</summary>
internal sealed class SliceRenderer
{
    private const float Air = -1;
    private readonly CohortCase subject;
    private readonly NormalizationRecord numbers;
    private readonly AxisSampling columns;
    private readonly AxisSampling rows;

    public SliceRenderer(CohortCase subject, NormalizationRecord numbers, SliceConfig config)
    {
        (this.subject, this.numbers) = (subject, numbers);
        var (size, spacing) = (subject.Image.Size, subject.Image.SpacingMm);
        var frame = config.CropToHead ? SquareFrame.Head(subject, numbers) : SquareFrame.Whole(subject.Image);
        columns = AxisSampling.Create(size.X, spacing.X, frame.X, frame.Side, config.ImageSize);
        rows = AxisSampling.Create(size.Y, spacing.Y, frame.Y, frame.Side, config.ImageSize);
        Grid = SliceGrid.Of(subject, frame, config.ImageSize);
    }

    /// <summary>Place of the slices in the scan.</summary>
    public SliceGrid Grid { get; }

    /// <summary>Name of the rendered scan.</summary>
    public string Case => subject.Case;

    /// <returns>Values in [-1, 1], row by row.</returns>
    public float[] Image(int z)
    {
        var image = Resample([.. Plane(subject.Image, z).Select(value => Normalization.Apply(numbers, value) - Air)]);
        for (var i = 0; i < image.Length; i++)
            image[i] = Math.Clamp(image[i] + Air, -1, 1);
        return image;
    }

    /// <returns>1 where the tumour covers at least half of the pixel, otherwise 0.</returns>
    public byte[] Mask(int z)
    {
        var plane = Plane(subject.Mask!, z);
        return plane.AsSpan().ContainsAnyExcept(0f)
            ? [.. Resample([.. plane]).Select(covered => covered >= 0.5f ? (byte)1 : (byte)0)]
            : new byte[columns.Count * rows.Count];
    }

    /// <summary>Returns the area of the head in a slice, in mm².</summary>
    public double HeadArea(int z)
    {
        var count = 0;
        foreach (var value in Plane(subject.Image, z).AsSpan())
            count += numbers.IsHead(value) ? 1 : 0;
        return count * subject.Image.SpacingMm.X * subject.Image.SpacingMm.Y;
    }

    private static ArraySegment<float> Plane(Volume volume, int z)
    {
        var size = volume.Size.X * volume.Size.Y;
        return new(volume.Voxels, z * size, size);
    }

    /// <param name="plane">Plane with x to the right and y to anterior; the outside counts as 0.</param>
    private float[] Resample(float[] plane)
    {
        var size = subject.Image.Size;
        var wide = Transpose(columns.AlongRows(plane, size.Y), size.Y);
        var square = Transpose(rows.AlongRows(wide, columns.Count), columns.Count);
        Array.Reverse(square);
        return square;
    }

    private static float[] Transpose(float[] values, int height)
    {
        var width = values.Length / height;
        var result = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
            result[(i % width * height) + (i / width)] = values[i];
        return result;
    }
}

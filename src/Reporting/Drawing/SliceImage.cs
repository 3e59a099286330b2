namespace Hormesis.Reporting.Drawing;

/// <summary>One slice to be shown, (H, W) in row-major order, in [-1, 1]: -1 is drawn black, 1 white.</summary>
public sealed record SliceImage
{
    public SliceImage(int height, int width, float[] pixels)
    {
        if (height < 1 || width < 1 || pixels.Length != (long)height * width)
            throw new ArgumentException($"{pixels.Length} pixels are not an image of {height} x {width}.",
                nameof(pixels));
        (Height, Width, Pixels) = (height, width, pixels);
    }

    public int Height { get; }

    public int Width { get; }

    public float[] Pixels { get; }

    /// <summary>The pixel at a position; outside the image, the nearest pixel of the edge.</summary>
    public float Clamped(int row, int column) =>
        Pixels[(Math.Clamp(row, 0, Height - 1) * Width) + Math.Clamp(column, 0, Width - 1)];
}

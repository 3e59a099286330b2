namespace Hormesis.Imaging.Images;

/// <summary>Brightness values of a picture.</summary>
public sealed record GreyImage
{
    public required int Height { get; init; }

    public required int Width { get; init; }

    /// <summary>Values row by row from the top left, 0 (black) to 255 (white), of files with 16 bits to 65535; the luma
    /// of colours may be fractional.</summary>
    public required float[] Values { get; init; }

    /// <summary>Returns the picture with rows and columns exchanged.</summary>
    public GreyImage Transpose()
    {
        var values = new float[Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[(i % Width * Height) + (i / Width)] = Values[i];
        return new() { Height = Width, Width = Height, Values = values };
    }
}

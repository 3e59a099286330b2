namespace Hormesis.Imaging.Images;

/// <summary>A picture's brightness.</summary>
public sealed record GreyImage
{
    public required int Height { get; init; }

    public required int Width { get; init; }

    /// <summary>Row by row from the top left, 0 (black) to 255 (white); luma of colours has fractions.</summary>
    public required float[] Values { get; init; }

    /// <summary>Rows and columns exchanged.</summary>
    public GreyImage Transpose()
    {
        var values = new float[Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[(i % Width * Height) + (i / Width)] = Values[i];
        return new() { Height = Width, Width = Height, Values = values };
    }
}

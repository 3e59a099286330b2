namespace Hormesis.Evaluation.Lesions;

/// <summary>Dilation of a mask by a square.</summary>
internal static class Dilation
{
    /// <param name="mask">0 or 1 for each pixel, row by row.</param>
    /// <param name="radius">Half of the square's side in pixels: its side is 2 radius + 1.</param>
    /// <returns>1 where the mask has a pixel at most <paramref name="radius"/> rows and columns away.</returns>
    public static byte[] Of(ReadOnlySpan<byte> mask, int width, int radius)
    {
        var (height, wide, dilated) = (mask.Length / width, new byte[mask.Length], new byte[mask.Length]);
        for (var i = 0; i < mask.Length; i++)
        {
            var column = i % width;
            var (left, right) = (Math.Min(radius, column), Math.Min(radius, width - 1 - column));
            if (mask[i] != 0)
                wide.AsSpan(i - left, left + 1 + right).Fill(1);
        }

        for (var i = 0; i < mask.Length; i++)
        {
            var (row, column) = Math.DivRem(i, width);
            for (var y = Math.Max(0, row - radius); wide[i] != 0 && y <= Math.Min(height - 1, row + radius); y++)
                dilated[(y * width) + column] = 1;
        }

        return dilated;
    }
}

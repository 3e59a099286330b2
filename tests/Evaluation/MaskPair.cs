namespace Hormesis.Evaluation.Tests;

/// <summary>A made-up prediction and its reference.</summary>
internal sealed record MaskPair(byte[] Prediction, byte[] Reference, int Width)
{
    public int Height => Prediction.Length / Width;

    public MaskPair Exchanged => new(Reference, Prediction, Width);

    /// <param name="rows">For each row: <c>.</c> nothing, <c>p</c> predicted, <c>r</c> reference, <c>b</c> both.</param>
    public static MaskPair Of(params string[] rows)
    {
        var pixels = string.Concat(rows);
        return new(Pixels(pixels, 'p'), Pixels(pixels, 'r'), rows[0].Length);
    }

    /// <summary>At least three rows of five pixels; pixels that are missing are empty.</summary>
    public static MaskPair Of((bool P, bool R)[] pixels)
    {
        const int Columns = 5;
        const int LeastRows = 3;
        var rows = Math.Max(LeastRows, (pixels.Length + Columns - 1) / Columns);
        (bool P, bool R)[] all = [.. pixels, .. new (bool, bool)[(rows * Columns) - pixels.Length]];
        return new([.. all.Select(pixel => Pixel(pixel.P))], [.. all.Select(pixel => Pixel(pixel.R))], Columns);
    }

    /// <summary>The masks that the program of SciPy compares (24 x 32 pixels).</summary>
    public static MaskPair OfFormula(int k)
    {
        const int Columns = 32;
        (int Y, int X)[] places = [.. Enumerable.Range(0, 24 * Columns).Select(i => (i / Columns, i % Columns))];
        return new([.. places.Select(at => Pixel(Predicted(at.Y, at.X)))],
            [.. places.Select(at => Pixel(Expected(at.Y, at.X)))], Columns);

        bool Predicted(int y, int x) =>
            (2 * Square(x - 11 - k)) + (3 * Square(y - 10)) < 120 || Square(x - 25) + Square(y - 5) < 10
            || ((x * x) + (3 * y) + k) % 53 == 0;

        bool Expected(int y, int x) =>
            (2 * Square(x - 13)) + (3 * Square(y - 12)) < 150 || Square(x - 24) + Square(y - 19) < 12
            || ((x * y) + (2 * x) + k) % 61 == 0;
    }

    /// <summary>The pair with empty rows above and empty columns at its left, and as many at the other sides.</summary>
    public MaskPair Framed(int above, int left, int most)
    {
        return new(Moved(Prediction), Moved(Reference), Width + most);

        byte[] Moved(byte[] mask)
        {
            var moved = new byte[(Height + most) * (Width + most)];
            for (var i = 0; i < mask.Length; i++)
                moved[((above + (i / Width)) * (Width + most)) + left + (i % Width)] = mask[i];
            return moved;
        }
    }

    private static byte[] Pixels(string pixels, char own) =>
        [.. pixels.Select(pixel => Pixel(pixel == own || pixel == 'b'))];

    private static byte Pixel(bool isSet) => (byte)(isSet ? 1 : 0);

    private static int Square(int value) => value * value;
}

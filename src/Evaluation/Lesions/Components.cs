namespace Hormesis.Evaluation.Lesions;

/// <summary>The 8-connected components of a mask.</summary>
internal sealed class Components
{
    private readonly int[] labels;

    private Components(int[] labels, int count) => (this.labels, Count) = (labels, count);

    public int Count { get; }

    /// <summary>Number of a pixel's component, from 1 in the order of their first pixels; 0 outside.</summary>
    public int this[int pixel] => labels[pixel];

    /// <param name="mask">0 or 1 for each pixel, row by row.</param>
    public static Components Of(ReadOnlySpan<byte> mask, int width)
    {
        var (labels, count) = (new int[mask.Length], 0);
        for (var start = 0; start < mask.Length; start++)
        {
            if (mask[start] != 0 && labels[start] == 0)
                Fill(mask, labels, start, ++count, width);
        }

        return new(labels, count);
    }

    private static void Fill(ReadOnlySpan<byte> mask, int[] labels, int start, int label, int width)
    {
        var open = new Stack<int>([start]);
        labels[start] = label;
        while (open.TryPop(out var pixel))
        {
            var (row, column) = Math.DivRem(pixel, width);
            for (var y = Math.Max(0, row - 1); y <= Math.Min((mask.Length / width) - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(width - 1, column + 1); x++)
                {
                    var neighbour = (y * width) + x;
                    if (mask[neighbour] == 0 || labels[neighbour] != 0)
                        continue;
                    labels[neighbour] = label;
                    open.Push(neighbour);
                }
            }
        }
    }
}

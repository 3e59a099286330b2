namespace Hormesis.Networks.Costs;

/// <summary>
/// Costs of the layers of the networks. A layer keeps the numbers that libtorch's backward pass needs.
/// </summary>
internal static class LayerCosts
{
    /// <summary>
    /// A square convolution. Its input is not counted here, because it is the output of the layer before.
    /// </summary>
    /// <param name="size">Height and width of the kernel.</param>
    /// <param name="pixels">Number of pixels of the output.</param>
    public static NetworkCost Convolution(long inputs, long outputs, long size, long pixels, bool hasBias = true) =>
        new()
    {
        Parameters = (inputs * outputs * size * size) + (hasBias ? outputs : 0),
        Operations = 2 * inputs * outputs * size * size * pixels,
        Kept = outputs * pixels,
        Held = outputs * pixels,
    };

    /// <summary>
    /// A transposed convolution with kernel 2, stride 2 and biases. Each output pixel uses one position of one kernel.
    /// </summary>
    /// <param name="pixels">Number of pixels of the output.</param>
    public static NetworkCost UpConvolution(long inputs, long outputs, long pixels) =>
        Convolution(inputs, outputs, size: 2, pixels / 4)
            with { Kept = outputs * pixels, Held = outputs * pixels };

    /// <summary>A layer without parameters that outputs this many numbers.</summary>
    public static NetworkCost Output(long numbers, long operations = 0) =>
        new() { Operations = operations, Kept = numbers, Held = numbers };

    /// <summary>A 3x3 filter of every channel at every second pixel. Its padded input is kept.</summary>
    /// <param name="pixels">Number of pixels of the output.</param>
    public static NetworkCost Downsample(long channels, long pixels) =>
        Output(5 * channels * pixels, 2 * 9 * channels * pixels);

    /// <summary>
    /// A transposed 4x4 filter of every channel that doubles height and width. Its padded input is kept.
    /// </summary>
    /// <param name="pixels">Number of pixels of the output.</param>
    public static NetworkCost Upsample(long channels, long pixels) =>
        Output(channels * (pixels + (pixels / 4)), 2 * 4 * channels * pixels);
}

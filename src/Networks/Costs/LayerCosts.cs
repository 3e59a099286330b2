namespace Hormesis.Networks.Costs;

/// <summary>Costs of the layers that the networks are made of; what each keeps is what libtorch's backward pass asks
/// for.</summary>
internal static class LayerCosts
{
    /// <summary>A square convolution. Its input is the output of the layer before, which counts it.</summary>
    /// <param name="size">Of its kernel.</param>
    /// <param name="pixels">Of its output.</param>
    public static NetworkCost Convolution(long inputs, long outputs, long size, long pixels, bool hasBias = true) =>
        new()
    {
        Parameters = (inputs * outputs * size * size) + (hasBias ? outputs : 0),
        Operations = 2 * inputs * outputs * size * size * pixels,
        Kept = outputs * pixels,
        Held = outputs * pixels,
    };

    /// <summary>
    /// A transposed convolution of kernel 2 and stride 2, with biases: each pixel of the output is in one place of one
    /// kernel.
    /// </summary>
    /// <param name="pixels">Number of pixels of its output.</param>
    public static NetworkCost UpConvolution(long inputs, long outputs, long pixels) =>
        Convolution(inputs, outputs, size: 2, pixels / 4)
            with { Kept = outputs * pixels, Held = outputs * pixels };

    /// <summary>A layer that learns nothing, with the numbers that it puts out.</summary>
    public static NetworkCost Output(long numbers, long operations = 0) =>
        new() { Operations = operations, Kept = numbers, Held = numbers };

    /// <summary>A 3x3 filter of every channel at every second pixel; its padded input is kept.</summary>
    /// <param name="pixels">Of its output.</param>
    public static NetworkCost Downsample(long channels, long pixels) =>
        Output(5 * channels * pixels, 2 * 9 * channels * pixels);

    /// <summary>A transposed 4x4 filter of every channel, twice as large; its padded input is kept.</summary>
    /// <param name="pixels">Of its output.</param>
    public static NetworkCost Upsample(long channels, long pixels) =>
        Output(channels * (pixels + (pixels / 4)), 2 * 4 * channels * pixels);
}

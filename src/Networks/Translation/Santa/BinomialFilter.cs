using static TorchSharp.torch;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Low-pass filters of the anti-aliased resamplers (Zhang, "Making Convolutional Networks Shift-Invariant
/// Again", 2019).</summary>
internal static class BinomialFilter
{
    /// <summary>
    /// Creates the outer product of <paramref name="taps"/> with itself, scaled so that its elements add up to
    /// <paramref name="sum"/>.
    /// </summary>
    /// <returns>float32, (channels, 1, K, K), the same filter for each channel.</returns>
    public static Tensor Create(long channels, float[] taps, float sum)
    {
        using var scope = NewDisposeScope();
        var row = tensor(taps);
        var square = row.unsqueeze(1) * row.unsqueeze(0);
        return (square / square.sum() * sum).expand(channels, 1, taps.Length, taps.Length).contiguous()
            .MoveToOuterDisposeScope();
    }
}

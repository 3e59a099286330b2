using System.Runtime.Intrinsics.X86;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// Convolutions whose channels fill whole blocks. oneDNN (3.7.1, in libtorch 2.10) computes in blocks of channels as
/// wide as a vector register. If the channels fill a block only in part, the gradients that libtorch computes through
/// the convolution depend on the previous content of the memory: they can be right, wrong or NaN.
/// </summary>
internal static class WholeBlocks
{
    /// <summary>
    /// Channels in one block. The cap on the instruction set holds for .NET and for oneDNN; the environment of a worker
    /// sets both.
    /// </summary>
    private static readonly long Block = Avx512F.IsSupported ? 16 : 8;

    /// <summary>
    /// Computes <see cref="functional.conv2d(Tensor, Tensor, Tensor, long[], long[], long[], long)"/> with padded
    /// channels.
    /// </summary>
    /// <param name="input">(N, in, H, W).</param>
    /// <param name="weight">(out, in, K, L).</param>
    /// <param name="bias">(out), or null for no bias.</param>
    /// <param name="padding">Number of zeros on each side.</param>
    /// <returns>(N, out, H', W').</returns>
    public static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, long padding)
    {
        var (outputs, inputs) = (weight.shape[0], weight.shape[1]);
        // oneDNN does not block a single channel.
        var (moreOutputs, moreInputs) = (Missing(outputs), inputs == 1 ? 0 : Missing(inputs));
        if (moreOutputs == 0 && moreInputs == 0)
            return functional.conv2d(input, weight, bias, padding: [padding, padding]);

        using var scope = NewDisposeScope();
        var whole = functional.pad(weight, [0, 0, 0, 0, 0, moreInputs, 0, moreOutputs]);
        var padded = moreInputs == 0 ? input : functional.pad(input, [0, 0, 0, 0, 0, moreInputs]);
        var result = functional.conv2d(padded, whole, padding: [padding, padding]).narrow(1, 0, outputs);
        return (bias is null ? result : result + bias.view(1, -1, 1, 1)).MoveToOuterDisposeScope();
    }

    private static long Missing(long channels) => (Block - (channels % Block)) % Block;
}

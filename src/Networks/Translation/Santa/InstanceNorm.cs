using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// Normalises each channel of each image to mean 0 and variance 1, without running statistics (Ulyanov et al., 2016; ε
/// = 1e-5). It is computed as a group norm with one group for each channel, which is the same function and takes
/// libtorch a third of the time.
/// </summary>
internal sealed class InstanceNorm(long channels) : Module<Tensor, Tensor>(nameof(InstanceNorm))
{
    /// <param name="input">(N, channels, H, W).</param>
    public override Tensor forward(Tensor input) => functional.group_norm(input, channels);

    /// <summary>
    /// Multiplies the normalised channels by <paramref name="scale"/> and adds <paramref name="shift"/>.
    /// </summary>
    /// <param name="input">(N, C, H, W).</param>
    /// <param name="scale">(N, C).</param>
    /// <param name="shift">(N, C).</param>
    public static Tensor Scaled(Tensor input, Tensor scale, Tensor shift)
    {
        using var scope = NewDisposeScope();
        var normal = functional.group_norm(input, input.shape[1]);
        return ((normal * scale.unsqueeze(-1).unsqueeze(-1)) + shift.unsqueeze(-1).unsqueeze(-1))
            .MoveToOuterDisposeScope();
    }
}

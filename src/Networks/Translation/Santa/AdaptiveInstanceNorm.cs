using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// AdaIN (Huang and Belongie, 2017): (1 + γ)·InstanceNorm(x) + β. A linear layer computes γ and β from the style; they
/// are the two halves of its output.
/// </summary>
internal sealed class AdaptiveInstanceNorm : Module<Tensor, Tensor, Tensor>
{
    private readonly Linear fc;

    public AdaptiveInstanceNorm(long channels, long styleDimension)
        : base(nameof(AdaptiveInstanceNorm))
    {
        fc = Linear(styleDimension, 2 * channels);
        RegisterComponents();
    }

    /// <param name="input">(N, C, H, W).</param>
    /// <param name="style">(N, style dimension).</param>
    /// <returns>(N, C, H, W).</returns>
    public override Tensor forward(Tensor input, Tensor style)
    {
        using var scope = NewDisposeScope();
        var halves = fc.call(style).chunk(2, dim: 1);
        return InstanceNorm.Scaled(input, 1 + halves[0], halves[1]).MoveToOuterDisposeScope();
    }
}

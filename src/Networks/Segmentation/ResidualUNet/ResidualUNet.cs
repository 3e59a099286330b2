using Hormesis.Networks.Runtime;
using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>
/// U-Net with a residual encoder for one class: the ResEnc of nnU-Net (Isensee et al. 2024, arXiv:2404.09556) for 2-D
/// slices. The decoder has one convolution per level. It differs from nnU-Net in three points: convolutions before a
/// norm have no bias, the number of channels has no upper limit, and there is no deep supervision.
/// </summary>
public sealed class ResidualUNet : SegmentationNetwork
{
    private readonly int depth;
    private readonly ModuleList<Module<Tensor, Tensor>> encoders = [], ups = [], decoders = [];
    private readonly Module<Tensor, Tensor> stem, head;

    /// <param name="initialization">
    /// Stream of the initial weights; see <see cref="ResidualUNetInitialization"/>.
    /// </param>
    public ResidualUNet(ResidualUNetConfig config, RandomStream initialization)
        : base(nameof(ResidualUNet))
    {
        depth = config.Depth;
        stem = new ConvNorm(1, config.Width);
        encoders.Add(Level(config.Width, config.Width, config.Blocks));
        for (var level = 0; level < depth; level++)
        {
            var channels = (long)config.Width << level;
            encoders.Add(Level(channels, 2 * channels, config.Blocks));
            ups.Add(ConvTranspose2d(2 * channels, channels, kernel_size: 2, stride: 2));
            decoders.Add(new ConvNorm(2 * channels, channels));
        }

        head = Conv2d(config.Width, 1, kernel_size: 1);
        RegisterComponents();
        ResidualUNetInitialization.Apply(this, initialization);
        ChannelsLast.Apply(this);
    }

    protected override long SizeMultiple => 1L << depth;

    protected override Tensor Segment(Tensor input)
    {
        using var scope = NewDisposeScope();
        var levels = Encoded(input);
        var features = levels[depth];                             // (N, width 2^depth, H / 2^depth, W / 2^depth)
        for (var level = depth - 1; level >= 0; level--)
            features = decoders[level].forward(cat([ups[level].forward(features), levels[level]], dim: 1));
        return head.forward(features).MoveToOuterDisposeScope();  // (N, 1, H, W)
    }

    protected override Tensor Deepest(Tensor input)
    {
        using var scope = NewDisposeScope();
        return Encoded(input)[depth].MoveToOuterDisposeScope();
    }

    /// <summary>The features of each level, (N, width 2^level, H / 2^level, W / 2^level).</summary>
    private List<Tensor> Encoded(Tensor input)
    {
        var features = stem.forward(input);                       // (N, width, H, W)
        return [.. encoders.Select(encoder => features = encoder.forward(features))];
    }

    private static Sequential Level(long inputs, long outputs, int blocks) =>
        Sequential(Enumerable.Range(0, blocks)
            .Select(block => (Module<Tensor, Tensor>)new ResidualBlock(block == 0 ? inputs : outputs, outputs)));
}

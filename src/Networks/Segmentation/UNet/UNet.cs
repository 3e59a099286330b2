using Hormesis.Networks.Runtime;
using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>
/// U-Net (Ronneberger et al. 2015) for one class: an encoder and a decoder with skip connections, same padding, and
/// normalisation after each convolution.
/// </summary>
public sealed class UNet : SegmentationNetwork
{
    private readonly int depth;
    private readonly ModuleList<Module<Tensor, Tensor>> encoders = [], ups = [], decoders = [];
    private readonly Module<Tensor, Tensor> bottleneck, pool, head;

    /// <param name="initialization">Stream of the initial weights; see <see cref="UNetInitialization"/>.</param>
    public UNet(UNetConfig config, RandomStream initialization)
        : base(nameof(UNet))
    {
        depth = config.Depth;
        for (var level = 0; level < config.Depth; level++)
        {
            var channels = config.Width << level;
            encoders.Add(new UNetBlock(level == 0 ? 1 : channels / 2, channels, config.Norm));
            ups.Add(ConvTranspose2d(2 * channels, channels, kernel_size: 2, stride: 2));
            decoders.Add(new UNetBlock(2 * channels, channels, config.Norm));
        }

        bottleneck = new UNetBlock(config.Width << (config.Depth - 1), config.Width << config.Depth, config.Norm);
        pool = MaxPool2d(2);
        head = Conv2d(config.Width, 1, kernel_size: 1);
        RegisterComponents();
        UNetInitialization.Apply(this, initialization);
        ChannelsLast.Apply(this);
    }

    protected override long SizeMultiple => 1L << depth;

    protected override Tensor Segment(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (skips, features) = Encoded(input);
        foreach (var (up, decoder) in ups.Zip(decoders).Reverse())
            features = decoder.forward(cat([skips.Pop(), up.forward(features)], dim: 1));
        return head.forward(features).MoveToOuterDisposeScope();  // (N, 1, H, W)
    }

    protected override Tensor Deepest(Tensor input)
    {
        using var scope = NewDisposeScope();
        return Encoded(input).Deepest.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Computes the features of each level, with the deepest on top of the stack, and those of the bottleneck.
    /// </summary>
    private (Stack<Tensor> Skips, Tensor Deepest) Encoded(Tensor input)
    {
        var features = input;                                     // (N, 1, H, W)
        var skips = new Stack<Tensor>();
        foreach (var encoder in encoders)
        {
            skips.Push(encoder.forward(features));                // (N, width 2^level, H / 2^level, W / 2^level)
            features = pool.forward(skips.Peek());
        }

        return (skips, bottleneck.forward(features));             // (N, width 2^depth, H / 2^depth, W / 2^depth)
    }
}

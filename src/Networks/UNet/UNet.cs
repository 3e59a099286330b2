using Hormesis.Stages.Random;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.UNet;

/// <summary>
/// U-Net (Ronneberger et al. 2015) for one class: contracting and expanding paths with skip connections, same padding,
/// normalisation after each convolution.
/// </summary>
public sealed class UNet : Module<Tensor, Tensor>
{
    private readonly UNetConfig config;
    private readonly ModuleList<Module<Tensor, Tensor>> encoders = [], ups = [], decoders = [];
    private readonly Module<Tensor, Tensor> bottleneck, pool, head;

    /// <param name="config">Its shape.</param>
    /// <param name="initialization">Where the first weights come from; see <see cref="UNetInitialization"/>.</param>
    public UNet(UNetConfig config, RandomStream initialization)
        : base(nameof(UNet))
    {
        this.config = config;
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

    /// <param name="input">Images, float32, (N, 1, H, W) with H and W multiples of 2^depth.</param>
    /// <returns>Logits of the foreground, (N, 1, H, W).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        CheckShape(input.shape);
        var features = input;                                            // (N, 1, H, W)
        var skips = new Stack<Tensor>();
        foreach (var encoder in encoders)
        {
            skips.Push(encoder.forward(features));                       // (N, width 2^level, H / 2^level, W / 2^level)
            features = pool.forward(skips.Peek());
        }

        features = bottleneck.forward(features);                         // (N, width 2^depth, H / 2^depth, W / 2^depth)
        foreach (var (up, decoder) in ups.Zip(decoders).Reverse())
            features = decoder.forward(cat([skips.Pop(), up.forward(features)], dim: 1));
        return head.forward(features).MoveToOuterDisposeScope();         // (N, 1, H, W)
    }

    /// <summary>What the contracting path made of each image: the deepest features, averaged over the image.</summary>
    /// <param name="input">As of <see cref="forward"/>.</param>
    /// <returns>(N, width 2^depth).</returns>
    public Tensor Encode(Tensor input)
    {
        using var scope = NewDisposeScope();
        CheckShape(input.shape);
        var features = input;
        foreach (var encoder in encoders)
            features = pool.forward(encoder.forward(features));
        return bottleneck.forward(features).mean([2, 3]).MoveToOuterDisposeScope();
    }

    private void CheckShape(long[] shape)
    {
        var multiple = 1L << config.Depth;
        if (shape is not [_, 1, var height, var width])
            throw new HormesisException(
                $"The U-Net reads images of shape (N, 1, H, W), not ({string.Join(", ", shape)}).");
        if (height % multiple != 0 || width % multiple != 0)
            throw new HormesisException(
                $"Images of {height} x {width} do not fit a U-Net of depth {config.Depth}: both sides must be " +
                $"multiples of {multiple}. Change the image size or the depth in experiments.yaml.");
    }
}

using Hormesis.Networks.Runtime;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Segmentation;

/// <summary>A network that segments one class. Messages name it by <see cref="Module.GetName"/>.</summary>
/// <param name="name">Part of a file name.</param>
public abstract class SegmentationNetwork(string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>Type of the convolutions; at first float32.</summary>
    public MixedPrecision MixedPrecision { get; set; }

    /// <summary>Height and width of an image must be multiples of this number.</summary>
    protected abstract long SizeMultiple { get; }

    /// <param name="input">Images, float32 in [-1, 1], (N, 1, H, W).</param>
    /// <returns>Logits of the foreground, float32, (N, 1, H, W).</returns>
    /// <exception cref="HormesisException">The images' shape does not fit the network.</exception>
    public sealed override Tensor forward(Tensor input)
    {
        CheckShape(input.shape);
        return Autocast.Forward(MixedPrecision, input, Segment);
    }

    /// <summary>The deepest features of each image, averaged over the image.</summary>
    /// <param name="input">Images, float32 in [-1, 1], (N, 1, H, W).</param>
    /// <returns>(N, features).</returns>
    /// <exception cref="HormesisException">The images' shape does not fit the network.</exception>
    public Tensor Encode(Tensor input)
    {
        CheckShape(input.shape);
        using var deepest = Deepest(input);
        return deepest.mean([2, 3]);
    }

    /// <summary>Computes <see cref="forward"/> for images whose shape was checked.</summary>
    protected abstract Tensor Segment(Tensor input);

    /// <summary>The features at the bottom of the encoder, (N, features, h, w).</summary>
    protected abstract Tensor Deepest(Tensor input);

    private void CheckShape(long[] shape)
    {
        if (shape is not [_, 1, var height, var width])
        {
            throw new HormesisException(
                $"The {GetName()} reads images of shape (N, 1, H, W), not ({string.Join(", ", shape)}).");
        }

        if (height % SizeMultiple != 0 || width % SizeMultiple != 0)
        {
            throw new HormesisException(
                $"""
                Images of {height} x {width} do not fit the {GetName()}: both sides must be multiples of {SizeMultiple}.
                Change `imageSize` of the cohorts or `unet.network` in experiments.yaml.
                """);
        }
    }
}

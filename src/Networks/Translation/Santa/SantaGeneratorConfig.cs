using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Shape of SANTA's generator.</summary>
public sealed record SantaGeneratorConfig : TranslationNetworkConfig
{
    /// <summary>
    /// Number of channels after the first convolution (<c>ngf</c>). Each downsampling doubles it. Published: 64.
    /// </summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>
    /// How often the encoder halves height and width before the residual blocks. With 2 the latents of a 64x64 image
    /// are 16x16, which is coarser than the rim of a tumour. Published: 2, for images of 256x256.
    /// </summary>
    [Range(1, 3)]
    public required int Downsamplings { get; init; }

    /// <summary>
    /// Number of residual blocks (<c>n_blocks</c>); the encoder has the smaller half of them. Published: 9.
    /// </summary>
    [Range(0, 64)]
    public required int Blocks { get; init; }

    /// <summary>
    /// Length of the style vector, which encodes a position on the path for the decoder. Published: 8.
    /// </summary>
    [Range(1, 4096)]
    public required int StyleDimension { get; init; }

    /// <summary>Number of channels of the latents.</summary>
    [JsonIgnore]
    public long LatentChannels => (long)Width << Downsamplings;

    /// <summary>Heights and widths of images must be multiples of this.</summary>
    [JsonIgnore]
    public int SizeMultiple => 1 << Downsamplings;

    public override Module<Tensor, Tensor> Create(RandomStream initialization) =>
        new SantaGenerator(this, initialization);

    /// <summary>
    /// Counts the cost. The encoder frees the output of each layer after the next one has read it; the decoder keeps
    /// all.
    /// </summary>
    /// <inheritdoc/>
    public override NetworkCost Cost(int height, int width)
    {
        var whole = new SantaGeneratorCost(this, height, width);
        return (whole.Encoder + whole.Decoder) with { Parameters = whole.Parameters, Held = whole.Decoder.Held };
    }
}

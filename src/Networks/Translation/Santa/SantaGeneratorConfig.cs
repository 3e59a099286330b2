using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Shape of SANTA's generator.</summary>
public sealed record SantaGeneratorConfig : TranslationNetworkConfig
{
    /// <summary>
    /// Number of channels after the first convolution (<c>ngf</c>). The bottleneck has 4 times as many. Published: 64.
    /// </summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

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

using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Shape of SANTA's generator.</summary>
public sealed record SantaGeneratorConfig : TranslationNetworkConfig
{
    /// <summary>Channels after the first convolution (<c>ngf</c>), 64 as published. The bottleneck has 4 times
    /// that.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>Residual blocks, the smaller half of them in the encoder (<c>n_blocks</c>); 9 as published.</summary>
    [Range(0, 64)]
    public required int Blocks { get; init; }

    /// <summary>Length of the vector that gives the decoder a point on the path; 8 as published.</summary>
    [Range(1, 4096)]
    public required int StyleDimension { get; init; }

    public override Module<Tensor, Tensor> Create(RandomStream initialization) =>
        new SantaGenerator(this, initialization);

    /// <summary>The encoder frees each layer's output after the next has read it; the decoder keeps all.</summary>
    /// <inheritdoc/>
    public override NetworkCost Cost(int height, int width)
    {
        var whole = new SantaGeneratorCost(this, height, width);
        return (whole.Encoder + whole.Decoder) with { Parameters = whole.Parameters, Held = whole.Decoder.Held };
    }
}

using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>Shape of a <see cref="UNet"/>.</summary>
public sealed record UNetConfig : SegmentationNetworkConfig
{
    /// <summary>Channels of the first level, doubled at each level below; 64 in the original.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>Poolings, each halving height and width; 4 in the original.</summary>
    [Range(1, 8)]
    public required int Depth { get; init; }

    /// <summary>Normalisation after each 3x3 convolution.</summary>
    public required UNetNorm Norm { get; init; }

    public override SegmentationNetwork Create(RandomStream initialization) => new UNet(this, initialization);

    public override NetworkCost Cost(int height, int width) => UNetCost.Of(this, height, width);
}

using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation.UNet;

/// <summary>Shape of a <see cref="UNet"/>.</summary>
public sealed record UNetConfig : SegmentationNetworkConfig
{
    /// <summary>Channels of the first level; each level below has twice as many. The original has 64.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>Number of poolings; each one halves height and width. The original has 4.</summary>
    [Range(1, 8)]
    public required int Depth { get; init; }

    /// <summary>Normalisation after each 3x3 convolution.</summary>
    public required UNetNorm Norm { get; init; }

    public override SegmentationNetwork Create(RandomStream initialization) => new UNet(this, initialization);

    public override NetworkCost Cost(int height, int width) => UNetCost.Of(this, height, width);
}

using System.ComponentModel.DataAnnotations;
using Hormesis.Networks.Costs;
using Hormesis.Stages.Random;

namespace Hormesis.Networks.Segmentation.ResidualUNet;

/// <summary>Shape of a <see cref="ResidualUNet"/>.</summary>
public sealed record ResidualUNetConfig : SegmentationNetworkConfig
{
    /// <summary>Channels of the first level; each level below has twice as many. nnU-Net has 32 to 512.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>
    /// Number of levels below the first; each halves height and width. nnU-Net stops at the last level with at least
    /// 4 x 4 pixels.
    /// </summary>
    [Range(1, 8)]
    public required int Depth { get; init; }

    /// <summary>Number of residual blocks in each level of the encoder. nnU-Net has 1, 3, 4 and then 6.</summary>
    [Range(1, 16)]
    public required int Blocks { get; init; }

    public override SegmentationNetwork Create(RandomStream initialization) => new ResidualUNet(this, initialization);

    public override NetworkCost Cost(int height, int width) => ResidualUNetCost.Of(this, height, width);
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.UNet;

/// <summary>Shape of a U-Net.</summary>
public sealed record UNetConfig
{
    /// <summary>Channels of the first level, doubled at each level below; 64 in the original. Default 12.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>Poolings, each halving height and width; 4 in the original. Default 3.</summary>
    [Range(1, 8)]
    public required int Depth { get; init; }

    /// <summary>Normalisation after each 3x3 convolution. Default batch.</summary>
    public required UNetNorm Norm { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.Santa;

/// <summary>Size of SANTA's generator; the published one has the defaults.</summary>
public sealed record SantaGeneratorConfig
{
    /// <summary>Channels after the first convolution (<c>ngf</c>); four times as many at the bottleneck. Default
    /// 64.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>Residual blocks in all, the smaller half of them in the encoder (<c>n_blocks</c>). Default 9.</summary>
    [Range(0, 64)]
    public required int Blocks { get; init; }

    /// <summary>Length of the vector that tells the decoder a point on the path between the domains. Default
    /// 8.</summary>
    [Range(1, 4096)]
    public required int StyleDimension { get; init; }
}

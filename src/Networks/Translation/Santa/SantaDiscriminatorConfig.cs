using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Size of SANTA's discriminator.</summary>
public sealed record SantaDiscriminatorConfig
{
    /// <summary>
    /// Channels after the first convolution (<c>ndf</c>); the last layers have up to eight times as many. Published:
    /// 64.
    /// </summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>
    /// Layers between the first and the last (pix2pix's <c>n_layers</c>): 1, 2 or 3 give a score that sees a patch 18,
    /// 40 or 84 pixels wide. Published: 3, for images of 256x256.
    /// </summary>
    [Range(1, 3)]
    public required int Layers { get; init; }
}

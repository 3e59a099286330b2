using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Size of SANTA's discriminator.</summary>
public sealed record SantaDiscriminatorConfig
{
    /// <summary>Channels after the first convolution (<c>ndf</c>); at most eight times as many at the end. Default
    /// 64.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>
    /// Layers between the first and the last (pix2pix's <c>n_layers</c>): how large a patch of the image each score
    /// sees, 18, 40 or 84 pixels wide of 1, 2 or 3. Default 3, of images of 256x256.
    /// </summary>
    [Range(1, 3)]
    public required int Layers { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>Shape of SANTA's discriminator.</summary>
public sealed record SantaDiscriminatorConfig
{
    /// <summary>
    /// Number of channels after the first convolution (<c>ndf</c>). The last layers have up to eight times as many.
    /// Published: 64.
    /// </summary>
    [Range(1, 1024)]
    public required int Width { get; init; }

    /// <summary>
    /// Number of layers between the first and the last (pix2pix's <c>n_layers</c>). With 1, 2 or 3 layers each score
    /// sees a patch of 18, 40 or 84 pixels. Published: 3, for images of 256x256.
    /// </summary>
    [Range(1, 3)]
    public required int Layers { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Networks.Santa;

/// <summary>Size of SANTA's discriminator.</summary>
public sealed record SantaDiscriminatorConfig
{
    /// <summary>Channels after the first convolution (<c>ndf</c>); eight times as many at the end. Default 64.</summary>
    [Range(1, 1024)]
    public required int Width { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>The part of each image that the discriminator judges: a square at a random place.</summary>
public sealed record SantaViewConfig
{
    /// <summary>Pixels of air (-1) around the image, into which the square may extend.</summary>
    [Range(0, 1024)]
    public required int Margin { get; init; }

    /// <summary>Height and width of the square in pixels.</summary>
    [Range(32, 8192)]
    public required int Size { get; init; }
}

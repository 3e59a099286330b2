using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Random views of each training image.</summary>
public sealed record SantaAugmentationConfig
{
    /// <summary>
    /// Height and width in pixels that every image is resized to; with the margins at least <see cref="CropSize"/>.
    /// </summary>
    [Range(32, 8192)]
    public required int LoadSize { get; init; }

    /// <summary>
    /// Pixels of air (-1) that are added on each side after resizing. With equal load and crop size this is a random
    /// shift, which neither resizes the head nor cuts it off. Published: 0.
    /// </summary>
    [Range(0, 1024)]
    public required int Margin { get; init; }

    /// <summary>
    /// Height and width in pixels of the square that is cropped at a random place; a multiple of 2ⁿ for n downsamplings
    /// of the generator.
    /// </summary>
    [Range(32, 8192)]
    public required int CropSize { get; init; }

    /// <summary>If true, each image is mirrored left to right with probability 1/2.</summary>
    public required bool Flip { get; init; }
}

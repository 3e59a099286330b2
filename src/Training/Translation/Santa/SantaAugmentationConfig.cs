using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Translation.Santa;

/// <summary>Random views of each training image.</summary>
public sealed record SantaAugmentationConfig
{
    /// <summary>Height and width in pixels that every image is resized to; at least <see cref="CropSize"/>.</summary>
    [Range(32, 8192)]
    public required int LoadSize { get; init; }

    /// <summary>Height and width in pixels of the square that is cropped at a random place; a multiple of 4.</summary>
    [Range(32, 8192)]
    public required int CropSize { get; init; }

    /// <summary>If true, each image is mirrored left to right with probability 1/2.</summary>
    public required bool Flip { get; init; }
}

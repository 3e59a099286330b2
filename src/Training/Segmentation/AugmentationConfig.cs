using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Random changes of each training image, drawn again at each step and uniform within their limits. If all values are
/// 0, no image is changed. Geometric changes move image and mask together. Intensities are changed on the scale from 0
/// (air) to 1 and clipped to it.
/// </summary>
public sealed record AugmentationConfig
{
    /// <summary>Probability that an image is mirrored left to right.</summary>
    [Range(0.0, 1.0)]
    public required double FlipProbability { get; init; }

    /// <summary>Largest rotation about the centre of the image, in degrees, in either direction.</summary>
    [Range(0.0, 180.0)]
    public required double RotationDegrees { get; init; }

    /// <summary>Largest change of scale s: the factor is in [1 - s, 1 + s].</summary>
    [Range(0.0, 0.9)]
    public required double Scale { get; init; }

    /// <summary>Largest shift along each axis, as a fraction of the side of the image, in either direction.</summary>
    [Range(0.0, 0.5)]
    public required double Shift { get; init; }

    /// <summary>Largest change of gain g: intensities are multiplied by a factor in [1 - g, 1 + g].</summary>
    [Range(0.0, 0.9)]
    public required double Gain { get; init; }

    /// <summary>Largest offset that is added to all intensities, in either direction.</summary>
    [Range(0.0, 0.5)]
    public required double Offset { get; init; }

    /// <summary>Largest |g| of a change of contrast: intensities are raised to the power exp(g).</summary>
    [Range(0.0, 2.0)]
    public required double LogGamma { get; init; }

    /// <summary>Largest standard deviation of the Gaussian noise that is added.</summary>
    [Range(0.0, 1.0)]
    public required double Noise { get; init; }
}

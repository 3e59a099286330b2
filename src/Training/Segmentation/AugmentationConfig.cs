using System.ComponentModel.DataAnnotations;

namespace Hormesis.Training.Segmentation;

/// <summary>
/// Random changes of each training image, drawn anew at each step; "up to" is uniform. All 0: none. Geometry moves
/// image and mask alike; intensities are changed on the scale 0 (air) to 1 and cut to it.
/// </summary>
public sealed record AugmentationConfig
{
    /// <summary>Probability of exchanging left and right. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public required double FlipProbability { get; init; }

    /// <summary>Rotation about the image's centre, up to so many degrees either way. Default 10.</summary>
    [Range(0.0, 180.0)]
    public required double RotationDegrees { get; init; }

    /// <summary>Scaling by a factor in [1 - s, 1 + s]. Default 0.1.</summary>
    [Range(0.0, 0.9)]
    public required double Scale { get; init; }

    /// <summary>Shift along each axis, up to so large a fraction of the side either way. Default 0.05.</summary>
    [Range(0.0, 0.5)]
    public required double Shift { get; init; }

    /// <summary>Intensities times a factor in [1 - g, 1 + g]. Default 0.1.</summary>
    [Range(0.0, 0.9)]
    public required double Gain { get; init; }

    /// <summary>Plus up to so much either way. Default 0.</summary>
    [Range(0.0, 0.5)]
    public required double Offset { get; init; }

    /// <summary>To the power of exp(g), g up to so much either way; contrast. Default 0.2.</summary>
    [Range(0.0, 2.0)]
    public required double LogGamma { get; init; }

    /// <summary>Plus Gaussian noise of a standard deviation up to so much. Default 0.02.</summary>
    [Range(0.0, 1.0)]
    public required double Noise { get; init; }
}

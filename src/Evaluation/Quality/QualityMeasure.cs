namespace Hormesis.Evaluation.Quality;

/// <summary>What can be said of a synthetic slice without its mask and without the true image.</summary>
public enum QualityMeasure
{
    /// <summary>Distance of the head's intensities from those of real images.</summary>
    Intensity,

    /// <summary>Gradient energy against that of real images: neither blurred nor noisier.</summary>
    Sharpness,

    /// <summary>Whether the head kept its outline.</summary>
    HeadShape,

    /// <summary>Distance of a trained U-Net's deepest features from those of real images.</summary>
    Features,
}

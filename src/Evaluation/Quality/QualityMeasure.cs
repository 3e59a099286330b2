namespace Hormesis.Evaluation.Quality;

/// <summary>Measures of a synthetic slice that need neither its mask nor the true image.</summary>
public enum QualityMeasure
{
    /// <summary>Distance between the intensities of the head and those of real images.</summary>
    Intensity,

    /// <summary>Gradient energy relative to that of real images, which shows both blur and noise.</summary>
    Sharpness,

    /// <summary>Agreement of the outline of the head before and after the translation.</summary>
    HeadShape,

    /// <summary>Distance between the deepest features of a trained U-Net and those of real images.</summary>
    Features,
}

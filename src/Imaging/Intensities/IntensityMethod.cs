namespace Hormesis.Imaging.Intensities;

/// <summary>Source of the two intensities that become -1 and 1.</summary>
public enum IntensityMethod
{
    /// <summary>Percentiles of the voxels inside the head, for MRI, whose scale is arbitrary.</summary>
    Percentiles,

    /// <summary>Fixed values, for CT in Hounsfield units (or grey values of pictures).</summary>
    Window,
}

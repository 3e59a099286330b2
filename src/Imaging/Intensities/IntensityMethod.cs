namespace Hormesis.Imaging.Intensities;

/// <summary>Where the two intensities that become -1 and 1 come from.</summary>
public enum IntensityMethod
{
    /// <summary>Percentiles of the voxels inside the head: for MRI, whose scale is arbitrary.</summary>
    Percentiles,

    /// <summary>Given: for CT in Hounsfield units (or pictures' grey values).</summary>
    Window,
}

namespace Hormesis.Imaging.Intensities;

/// <summary>Tells the head from the air around it by one threshold.</summary>
internal static class HeadThreshold
{
    /// <summary>Between air (-1000 HU) and fat (-100 HU).</summary>
    private const float CtAir = -500;
    private const double Fraction = 0.05;
    private const double RobustMaximum = 99.5;

    /// <summary>
    /// MRI and pictures: the least value plus 5 % of the way to the 99.5th percentile of all above the least. In a
    /// skull-stripped scan, whose background is exactly 0, that is all but its darkest fluid; where the skull is there,
    /// it is above the noise of the air. CT in Hounsfield units: -500.
    /// </summary>
    /// <param name="isWindow">Whether the values may be Hounsfield units; they are where the least is below -500.</param>
    /// <returns>Voxels greater than this are the head; null where all voxels are equal.</returns>
    public static float? Of(float[] voxels, bool isWindow)
    {
        var least = voxels.Min();
        if (isWindow && least < CtAir)
            return CtAir;

        var above = Array.FindAll(voxels, value => value > least);
        if (above.Length == 0)
            return null;

        Array.Sort(above);
        return (float)(least + (Fraction * (Percentile.OfSorted(above, RobustMaximum) - least)));
    }
}

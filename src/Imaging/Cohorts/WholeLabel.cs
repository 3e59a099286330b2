namespace Hormesis.Imaging.Cohorts;

/// <summary>Restores the integer labels of files whose header scales them: for example, stored bytes times 4/255 give
/// 1.0039 and 1.9922 for the labels 1 and 2.</summary>
internal static class WholeLabel
{
    public const float Tolerance = 0.02f;

    public const string Remedy =
        "The scl_slope and scl_inter of a NIfTI header scale the stored values. Save the segmentation as whole " +
        "numbers, with scl_slope 1 and scl_inter 0.";

    /// <summary>Returns the nearest whole number if it is within the tolerance, otherwise the value itself.</summary>
    public static float Of(float value) =>
        MathF.Round(value) is var whole && MathF.Abs(value - whole) <= Tolerance ? whole : value;
}

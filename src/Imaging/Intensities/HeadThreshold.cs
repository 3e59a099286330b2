using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Intensities;

/// <summary>Rule that separates the head from the surrounding air in one scan.</summary>
/// <param name="Air">Voxels of exactly this value are air, all others are head; null if <paramref name="Above"/>
/// applies.</param>
/// <param name="Above">Voxels greater than this are head; null if <paramref name="Air"/> applies.</param>
internal sealed record HeadThreshold(float? Air, float? Above)
{
    /// <summary>Smallest number of voxels of a head.</summary>
    public const int MinVoxels = 16;

    /// <summary>A value between air (-1000 HU) and fat (-100 HU).</summary>
    private const float CtAir = -500;
    private const double Fraction = 0.05;
    private const double RobustMinimum = 0.5;
    private const double RobustMaximum = 99.5;

    /// <summary>
    /// Finds the rule for a scan. For CT in Hounsfield units, values above -500 are head. For MRI and pictures, air is
    /// the constant value of the scan's sides (<see cref="BorderValue"/>), or the smallest value if the sides have
    /// none. If the 0.5th percentile of the other voxels is below air by more than 5 % of their range (as in a brain
    /// with z-scored intensities and air 0), everything except air is head. Otherwise the head lies above air plus 5 %
    /// of the distance to the 99.5th percentile of all voxels above air. In a skull-stripped scan with background
    /// exactly 0, only the darkest fluid is then lost; in a scan with skull, the threshold lies above the noise of the
    /// air.
    /// </summary>
    /// <param name="isWindow">
    /// True if the values may be Hounsfield units. They are if the smallest is below -500.
    /// </param>
    /// <returns>Null if all voxels are equal.</returns>
    public static HeadThreshold? Of(Volume volume, bool isWindow)
    {
        var voxels = volume.Voxels;
        var least = voxels.Min();
        if (isWindow && least < CtAir)
            return new(Air: null, CtAir);

        var air = BorderValue.Of(volume) is { } border && voxels.Count(value => value != border) >= MinVoxels
            ? border : least;
        if (air > least && IsWithin(air, Array.FindAll(voxels, value => value != air)))
            return new(air, Above: null);

        var above = Array.FindAll(voxels, value => value > air);
        return above.Length == 0
            ? null
            : new(Air: null, (float)(air + (Fraction * (Percentile.Of(above, RobustMaximum) - air))));
    }

    public bool IsHead(float value) => Air is { } air ? value != air : value > Above;

    /// <summary>Describes the values of the head's voxels.</summary>
    public override string ToString() =>
        FormattableString.Invariant(Air is null ? (FormattableString)$"above {Above}" : $"other than {Air}");

    /// <summary>
    /// True if the intensities of the head extend below air by more than the overshoot of a resampling.
    /// </summary>
    private static bool IsWithin(float air, float[] others)
    {
        var (low, high) = (Percentile.Of(others, RobustMinimum), Percentile.Of(others, RobustMaximum));
        return air - low > Fraction * (Math.Max(high, air) - low);
    }
}

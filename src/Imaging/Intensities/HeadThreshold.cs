using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Intensities;

/// <summary>What tells the head from the air around it in one scan.</summary>
/// <param name="Air">Voxels of exactly this value are air and all others head; null where <paramref name="Above"/>
/// decides.</param>
/// <param name="Above">Voxels greater than this are the head; null where <paramref name="Air"/> decides.</param>
internal sealed record HeadThreshold(float? Air, float? Above)
{
    /// <summary>The least number of voxels that can be a head.</summary>
    public const int MinVoxels = 16;

    /// <summary>Between air (-1000 HU) and fat (-100 HU).</summary>
    private const float CtAir = -500;
    private const double Fraction = 0.05;
    private const double RobustMinimum = 0.5;
    private const double RobustMaximum = 99.5;

    /// <summary>
    /// CT in Hounsfield units: above -500. MRI and pictures: air is the constant value of the scan's sides
    /// (<see cref="BorderValue"/>) or, where the sides have none, the least value. Where the 0.5th percentile of the
    /// other voxels is darker than air by more than 5 % of their range, as in a brain whose intensities were made
    /// z-scores and its air 0, all that is not air is head. Else the head is above air plus 5 % of the way to the
    /// 99.5th percentile of all above air: in a skull-stripped scan, whose background is exactly 0, that is all but its
    /// darkest fluid; where the skull is there, it is above the noise of the air.
    /// </summary>
    /// <param name="isWindow">Whether the values may be Hounsfield units; they are where the least is below
    /// -500.</param>
    /// <returns>Null where all voxels are equal.</returns>
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

    /// <summary>In words, of the head's voxels.</summary>
    public override string ToString() =>
        FormattableString.Invariant(Air is null ? (FormattableString)$"above {Above}" : $"other than {Air}");

    /// <summary>Whether the head's intensities go on below that of the air: more than a resampling's overshoot
    /// does.</summary>
    private static bool IsWithin(float air, float[] others)
    {
        var (low, high) = (Percentile.Of(others, RobustMinimum), Percentile.Of(others, RobustMaximum));
        return air - low > Fraction * (Math.Max(high, air) - low);
    }
}

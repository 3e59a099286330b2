namespace Hormesis.Imaging.Phantom.Geometry;

/// <summary>Fraction of a voxel that a shape fills, from its distance: partial volume without supersampling.</summary>
/// <param name="WidthMm">Width of a voxel.</param>
internal readonly record struct Coverage(float WidthMm)
{
    /// <summary>Of a half-space.</summary>
    /// <param name="depth">mm inside its surface, negative outside.</param>
    public float Inside(float depth) => Math.Clamp(0.5f + (depth / WidthMm), 0, 1);

    /// <summary>Of a sheet; right for sheets thinner than a voxel too.</summary>
    /// <param name="distance">mm from the sheet's middle, at least 0.</param>
    /// <param name="halfWidth">Half its thickness in mm; none where not positive.</param>
    public float Sheet(float distance, float halfWidth) =>
        halfWidth <= 0 ? 0
            : Math.Clamp((halfWidth - distance + (WidthMm / 2)) / WidthMm, 0, Math.Min(1, 2 * halfWidth / WidthMm));
}

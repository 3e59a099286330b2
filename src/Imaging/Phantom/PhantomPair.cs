using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Phantom;

/// <summary>One phantom patient in both modalities, on one grid.</summary>
public sealed record PhantomPair
{
    public required string Patient { get; init; }

    /// <summary>CT in Hounsfield units.</summary>
    public required Volume Ct { get; init; }

    /// <summary>
    /// T1-Ce in the units of its scanner. A perfect translation of <see cref="Ct"/> would give this volume.
    /// </summary>
    public required Volume Mri { get; init; }

    /// <summary>Mask: 1 in the enhancing tumour, otherwise 0.</summary>
    public required Volume Mask { get; init; }
}

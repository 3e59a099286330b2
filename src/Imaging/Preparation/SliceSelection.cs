namespace Hormesis.Imaging.Preparation;

/// <summary>Rules for selecting slices of a patient.</summary>
public enum SliceSelection
{
    /// <summary>
    /// Slices with the most mask pixels; if several have equally many, those nearest to the middle of the head.
    /// </summary>
    LargestMask,

    /// <summary>Evenly spaced slices among those with a mask.</summary>
    EvenlySpacedMask,

    /// <summary>Evenly spaced slices within the head, with or without a mask.</summary>
    EvenlySpaced,
}

namespace Hormesis.Imaging.Preparation;

/// <summary>Which of a patient's slices are taken.</summary>
public enum SliceSelection
{
    /// <summary>Those with the most mask pixels; of equals, those nearest to the middle of the head.</summary>
    LargestMask,

    /// <summary>Evenly spaced among those with a mask.</summary>
    EvenlySpacedMask,

    /// <summary>Evenly spaced within the head, whether with a mask or not.</summary>
    EvenlySpaced,
}

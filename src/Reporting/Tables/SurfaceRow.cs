namespace Hormesis.Reporting.Tables;

/// <summary>One set of images: its quality, and its harm at each rate.</summary>
public sealed record SurfaceRow
{
    /// <summary>Name for programs: <c>step500</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name for readers: <c>S after 500 steps</c>.</summary>
    public required string Images { get; init; }

    /// <summary>Whether the images are a control, not those of S.</summary>
    public required bool IsControl { get; init; }

    /// <summary>Dice of the p = 0 U-Nets on the images, in [0, 1].</summary>
    public required double Trts { get; init; }

    /// <summary>Structural similarity to the true MRI; null if that is not known or is the image itself.</summary>
    public required double? Ssim { get; init; }

    /// <summary>Mean of the gate's measure of intensity; 0 is best.</summary>
    public required double Intensity { get; init; }

    /// <summary>|ln| of the mean of the gate's measure of sharpness; 0 is best.</summary>
    public required double Sharpness { get; init; }

    /// <summary>Mean of the gate's measure of the head's shape; 1 is best; null if the images are no
    /// translations.</summary>
    public required double? HeadShape { get; init; }

    /// <summary>Mean of the gate's measure of features; 0 is best.</summary>
    public required double Features { get; init; }

    /// <summary>By ascending rate; a rate that was not studied with these images is left out.</summary>
    public required IReadOnlyList<SurfaceCell> Cells { get; init; }

    /// <summary>Largest rate up to which harm is excluded; null if it is excluded at none.</summary>
    public required Fraction? ExcludedUpTo { get; init; }

    /// <summary>Largest rate up to which harm is not shown; null if it is shown at the smallest, or if there are no
    /// intervals.</summary>
    public required Fraction? NotShownUpTo { get; init; }
}

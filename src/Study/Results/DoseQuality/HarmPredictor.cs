namespace Hormesis.Study.Results.DoseQuality;

/// <summary>A measure of images, as a predictor of the harm that they do.</summary>
/// <param name="Name">Name in sentences.</param>
/// <param name="Needs">What it needs beside the images: <c>masks</c>, <c>true MRI</c>; empty for nothing.</param>
/// <param name="Badness">The measure, negated if larger is better, so that a larger value predicts more harm; null if
/// it is not known.</param>
internal sealed record HarmPredictor(string Name, string Needs, Func<ImageMeasures, double?> Badness)
{
    public static IReadOnlyList<HarmPredictor> All { get; } =
    [
        new("TRTS Dice", "masks", measures => -measures.Trts),
        new("SSIM", "true MRI", measures => -measures.Ssim),
        new("intensity", "", measures => measures.Intensity),
        new("sharpness", "", measures => measures.Sharpness),
        new("head shape", "", measures => -measures.HeadShape),
        new("features", "", measures => measures.Features),
    ];
}

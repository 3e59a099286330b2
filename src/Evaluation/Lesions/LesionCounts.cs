namespace Hormesis.Evaluation.Lesions;

/// <summary>
/// Agreement of prediction and reference lesion by lesion, in the plane of the slice; the counts of several slices can
/// be added. The definition is that of the BraTS challenge of 2023 (Saluja et al., BraTS-2023-Metrics) in two
/// dimensions: lesions are 8-connected components; those of the reference that touch after its dilation are one lesion;
/// a lesion's prediction is every predicted component, whole, that the dilated lesion touches. Unlike there, the
/// minimal size also holds for predicted components.
/// </summary>
/// <param name="Lesions">Number of lesions of the reference.</param>
/// <param name="Missed">Number of these without a prediction.</param>
/// <param name="Invented">Number of predicted components that no lesion touches.</param>
/// <param name="DiceSum">Sum over the lesions of the Dice of lesion and prediction; 0 for a missed one.</param>
public readonly record struct LesionCounts(int Lesions, int Missed, int Invented, double DiceSum)
{
    /// <summary>
    /// Lesion-wise Dice: the mean over lesions and invented components, whose Dice is 0. It is null if there are
    /// neither.
    /// </summary>
    public double? Dice => Lesions + Invented == 0 ? null : DiceSum / (Lesions + Invented);

    public static LesionCounts operator +(LesionCounts a, LesionCounts b) =>
        new(a.Lesions + b.Lesions, a.Missed + b.Missed, a.Invented + b.Invented, a.DiceSum + b.DiceSum);

    /// <param name="prediction">0 or 1 for each pixel, row by row.</param>
    /// <param name="reference">0 or 1 for each pixel; it has the same size.</param>
    public static LesionCounts Of(
        ReadOnlySpan<byte> prediction, ReadOnlySpan<byte> reference, int width, LesionConfig config)
    {
        var predicted = Components.Of(prediction, width);
        var regions = Components.Of(Dilation.Of(reference, width, config.Dilation), width);
        var sizes = new int[predicted.Count + 1];
        var touched = new bool[predicted.Count + 1];
        var lesions = new Lesion[regions.Count + 1];
        for (var i = 0; i < prediction.Length; i++)
        {
            sizes[predicted[i]]++;
            lesions[regions[i]].Pixels += reference[i];
            lesions[regions[i]].Common += reference[i] & prediction[i];
            if (regions[i] == 0 || predicted[i] == 0)
                continue;
            touched[predicted[i]] = true;
            (lesions[regions[i]].Predicted ??= []).Add(predicted[i]);
        }

        var counted = lesions.Skip(1).Where(lesion => lesion.Pixels >= config.MinimumPixels).ToList();
        return new(
            counted.Count,
            counted.Count(lesion => lesion.Predicted is null),
            Enumerable.Range(1, predicted.Count).Count(one => !touched[one] && sizes[one] >= config.MinimumPixels),
            counted.Sum(lesion =>
                2.0 * lesion.Common / (lesion.Pixels + (lesion.Predicted?.Sum(component => sizes[component]) ?? 0))));
    }

    /// <summary>A lesion of the reference while it is counted.</summary>
    private struct Lesion
    {
        public int Pixels;

        /// <summary>Number of its pixels that are predicted.</summary>
        public int Common;

        /// <summary>Predicted components that the dilated lesion touches; null if there are none.</summary>
        public HashSet<int>? Predicted;
    }
}

using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Quality;
using Hormesis.Reporting.Tables;

namespace Hormesis.Study.Results.Tables;

/// <summary>Tables about the synthetic images.</summary>
internal static class SyntheticQuality
{
    /// <param name="generators">Fidelity of the images of each training of S; the other kinds of image are the same in
    /// all.</param>
    public static ImageFidelityTable Fidelity(IReadOnlyList<IReadOnlyList<SliceFidelity>> generators) => new()
    {
        Stem = "fidelity",
        Subject = "What stands in for a patient's MRI",
        Rows =
        [
            .. generators.SelectMany((slices, generator) => FidelityMeans.Of(slices)
                .Where(kind => kind.Image == TranslationKind.Synthetic)
                .Select(kind => generators.Count == 1
                    ? Row(FidelityTable.Name(kind.Image), NameOf(kind.Image), kind)
                    : Row(
                        FormattableString.Invariant($"{FidelityTable.Name(kind.Image)}-seed{generator}"),
                        FormattableString.Invariant($"{NameOf(kind.Image)}, S {generator}"),
                        kind))),
            .. FidelityMeans.Of(generators[0]).Where(kind => kind.Image != TranslationKind.Synthetic)
                .Select(kind => Row(FidelityTable.Name(kind.Image), NameOf(kind.Image), kind)),
        ],
    };

    public static ImageFidelityRow Row(string key, string image, FidelityMeans means) => new()
    {
        Key = key,
        Image = image,
        Slices = means.Slices,
        Equal = means.Equal,
        Psnr = Spread(means.Psnr),
        Ssim = Spread(means.Ssim),
        Mae = Spread(means.Mae),
        Dice = new(means.Dice.Mean, means.Dice.StandardDeviation),
        HeadPsnr = Spread(means.HeadPsnr),
        HeadSsim = Spread(means.HeadSsim),
        HeadMae = Spread(means.HeadMae),
    };

    /// <param name="fidelity">Fidelity of the same slices, and possibly of others.</param>
    public static GateTable Gate(
        IReadOnlyList<SliceQuality> quality, IEnumerable<SliceFidelity> fidelity, SupplementSettings settings)
    {
        var kept = QualityGate.Best(quality, settings.KeepFraction);
        var synthetic = fidelity.Where(slice => slice.Image == TranslationKind.Synthetic)
            .ToDictionary(slice => slice.Id, StringComparer.Ordinal);
        return new()
        {
            Kept = kept.Count,
            Dropped = quality.Count - kept.Count,
            Rows =
            [
                .. Measured(quality).OrderByDescending(settings.Measures.Contains)
                    .Select(measure =>
                        Row(NameOf(measure), BestOf(measure), settings.Measures.Contains(measure),
                        slice => ValueOf(slice, measure))),
                Row("SSIM to the true MRI", "1", isSeen: false, slice => synthetic[slice.Id].Ssim),
                Row("MAE to the true MRI", "0", isSeen: false, slice => synthetic[slice.Id].Mae),
                Row("Dice of the p = 0 U-Nets (TRTS)", "1", isSeen: false, slice => synthetic[slice.Id].Dice),
            ],
        };

        GateRow Row(string measure, string best, bool isSeen, Func<SliceQuality, double?> value) => new()
        {
            Measure = measure,
            Best = best,
            IsSeen = isSeen,
            Kept = Of(quality.Where(slice => kept.Contains(slice.Id)).Select(value)),
            Dropped = Of(quality.Where(slice => !kept.Contains(slice.Id)).Select(value)),
        };
    }

    public static string NameOf(TranslationKind kind) => kind switch
    {
        TranslationKind.Synthetic => "synthetic MRI",
        TranslationKind.Identity => "CT as it is",
        TranslationKind.HistogramMatched => "CT, histogram-matched",
        _ => "true MRI",
    };

    public static string NameOf(QualityMeasure measure) => measure switch
    {
        QualityMeasure.Intensity => "intensity (Wasserstein distance)",
        QualityMeasure.Sharpness => "sharpness (ratio to real)",
        QualityMeasure.HeadShape => "head shape (Dice with the given)",
        _ => "features (Mahalanobis distance)",
    };

    public static double? ValueOf(SliceQuality slice, QualityMeasure measure) => measure switch
    {
        QualityMeasure.Intensity => slice.Intensity,
        QualityMeasure.Sharpness => slice.Sharpness,
        QualityMeasure.HeadShape => slice.HeadShape,
        _ => slice.Features,
    };

    /// <summary>The measures of which the slices have values.</summary>
    public static IEnumerable<QualityMeasure> Measured(IReadOnlyList<SliceQuality> slices) =>
        Enum.GetValues<QualityMeasure>().Where(measure => slices.All(slice => ValueOf(slice, measure) is not null));

    private static string BestOf(QualityMeasure measure) =>
        measure is QualityMeasure.Sharpness or QualityMeasure.HeadShape ? "1" : "0";

    private static MeanSpread? Of(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length == 0 ? null : Spread(SampleSummary.Of(known));
    }

    private static MeanSpread? Spread(SampleSummary? summary) =>
        summary is { } known ? new MeanSpread(known.Mean, known.StandardDeviation) : null;
}

using Hormesis.Evaluation.Metrics;

namespace Hormesis.Evaluation.Quality;

/// <summary>Mean fidelity of one kind of image over all slices.</summary>
public sealed record FidelityMeans
{
    public required TranslationKind Image { get; init; }

    /// <summary>Number of slices.</summary>
    public required int Slices { get; init; }

    /// <summary>Number of slices whose image equals the true MRI, so that it has no peak signal-to-noise
    /// ratio.</summary>
    public required int Equal { get; init; }

    /// <summary>Peak signal-to-noise ratio; null if no slice has a value, as for SSIM and MAE.</summary>
    public required SampleSummary? Psnr { get; init; }

    public required SampleSummary? Ssim { get; init; }

    public required SampleSummary? Mae { get; init; }

    public required SampleSummary Dice { get; init; }

    /// <summary>Peak signal-to-noise ratio inside the head; null if no slice has a value, as for SSIM and
    /// MAE.</summary>
    public SampleSummary? HeadPsnr { get; init; }

    public SampleSummary? HeadSsim { get; init; }

    public SampleSummary? HeadMae { get; init; }

    /// <summary>Computes one entry for each kind of image, in the order of the kinds.</summary>
    public static IReadOnlyList<FidelityMeans> Of(IEnumerable<SliceFidelity> slices) =>
        [.. slices.GroupBy(slice => slice.Image).OrderBy(kind => kind.Key).Select(kind => Of(kind.Key, [.. kind]))];

    private static FidelityMeans Of(TranslationKind image, IReadOnlyCollection<SliceFidelity> slices) => new()
    {
        Image = image,
        Slices = slices.Count,
        Equal = slices.Count(slice => slice is { Mae: not null, Psnr: null }),
        Psnr = Summary(slices.Select(slice => slice.Psnr)),
        Ssim = Summary(slices.Select(slice => slice.Ssim)),
        Mae = Summary(slices.Select(slice => slice.Mae)),
        Dice = SampleSummary.Of([.. slices.Select(slice => slice.Dice)]),
        HeadPsnr = Summary(slices.Select(slice => slice.Head?.Psnr)),
        HeadSsim = Summary(slices.Select(slice => slice.Head?.Ssim)),
        HeadMae = Summary(slices.Select(slice => slice.Head?.Mae)),
    };

    private static SampleSummary? Summary(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        return known.Count == 0 ? null : SampleSummary.Of(known);
    }
}

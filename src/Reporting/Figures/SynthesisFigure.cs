using Hormesis.Reporting.Documents;
using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>Input of S if there is one, synthetic MRI and real MRI side by side, one row per patient (paper,
/// Figure 4).</summary>
public static class SynthesisFigure
{
    public static FigureText Text { get; } = TextOf(isTranslated: true);

    /// <param name="isTranslated">Whether the images are translations of others.</param>
    public static FigureText TextOf(bool isTranslated) => new()
    {
        Stem = "figure4",
        Name = "Figure 4",
        Caption = isTranslated
            ? "The input of the generative model, its translation (by the first training of S) and, if there is " +
                "one, the same patient's real MRI."
            : "Some of the synthetic images.",
        Alternative = isTranslated
            ? "Slices, a row for each patient: the given image, the synthetic MRI and, if there is one, the real " +
                "MRI."
            : "Synthetic slices, one in each row.",
        Order = 50,
        Place = FigurePlace.Figures,
    };

    /// <param name="given">Heading of the input's column: <c>CT</c>; null if the images are no translations.</param>
    public static Figure Draw(string? given, IReadOnlyList<SynthesisCase> cases)
    {
        var hasReal = cases.Any(one => one.RealMri is not null);
        return ImageGrid.Draw(
            [.. new[] { given, "synthetic MRI", hasReal ? "real MRI" : null }.OfType<string>()],
            [.. cases.Select(one => Row(one, given is not null, hasReal))]);
    }

    private static ImageRow Row(SynthesisCase one, bool hasGiven, bool hasReal) => new()
    {
        Label = one.Patient,
        Images =
        [
            .. hasGiven ? [one.Given] : Array.Empty<SliceImage?>(),
            one.SyntheticMri,
            .. hasReal ? [one.RealMri] : Array.Empty<SliceImage?>(),
        ],
        CropsTo = [.. new[] { one.Given, one.RealMri }.OfType<SliceImage>()],
    };
}

using Hormesis.Reporting.Documents;

namespace Hormesis.Reporting.Figures;

/// <summary>Input of S, synthetic MRI and real MRI side by side, one row per patient (paper, Figure 4).</summary>
public static class SynthesisFigure
{
    public static FigureText Text { get; } = new()
    {
        Stem = "figure4",
        Name = "Figure 4",
        Caption =
            "The input of the generative model, its translation (by the first training of S) and, if there is " +
            "one, the same patient's real MRI.",
        Alternative =
            "Slices, a row for each patient: the given image, the synthetic MRI and, if there is one, the real " +
            "MRI.",
        Order = 50,
        Place = FigurePlace.Figures,
    };

    /// <param name="given">Heading of the input's column: <c>CT</c>.</param>
    public static Figure Draw(string given, IReadOnlyList<SynthesisCase> cases)
    {
        var hasReal = cases.Any(one => one.RealMri is not null);
        return ImageGrid.Draw(
            hasReal ? [given, "synthetic MRI", "real MRI"] : [given, "synthetic MRI"],
            [.. cases.Select(one => Row(one, hasReal))]);
    }

    private static ImageRow Row(SynthesisCase one, bool hasReal) => new()
    {
        Label = one.Patient,
        Images = hasReal ? [one.Given, one.SyntheticMri, one.RealMri] : [one.Given, one.SyntheticMri],
        CropsTo = one.RealMri is null ? [one.Given] : [one.Given, one.RealMri],
    };
}

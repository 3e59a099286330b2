using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>Input of S, its output with each weight of the path regulariser, and the real MRI; one row per
/// patient.</summary>
public static class AblationFigure
{
    /// <param name="given">Heading of the input's column: <c>CT</c>.</param>
    /// <param name="weights">Headings of the outputs' columns.</param>
    public static Figure Draw(string given, IReadOnlyList<string> weights, IReadOnlyList<AblationCase> cases)
    {
        var hasReal = cases.Any(one => one.RealMri is not null);
        return ImageGrid.Draw([given, .. weights, .. hasReal ? ["real MRI"] : Array.Empty<string>()],
            [.. cases.Select(one => Row(one, hasReal))]);
    }

    private static ImageRow Row(AblationCase one, bool hasReal) => new()
    {
        Label = one.Patient,
        Images = [one.Given, .. one.SyntheticMris, .. hasReal ? [one.RealMri] : Array.Empty<SliceImage?>()],
        CropsTo = one.RealMri is null ? [one.Given] : [one.Given, one.RealMri],
    };
}

using Hormesis.Reporting.Drawing;

namespace Hormesis.Reporting.Figures;

/// <summary>What S was given, what it made of it with each weight of the path regulariser, and the real MRI, a patient
/// a row.</summary>
public static class AblationFigure
{
    /// <param name="given">Heading of what S was given: <c>CT</c>.</param>
    /// <param name="weights">Headings of the weights.</param>
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

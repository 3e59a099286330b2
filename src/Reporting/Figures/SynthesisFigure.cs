namespace Hormesis.Reporting.Figures;

/// <summary>CT, synthetic MRI and real MRI side by side, a patient a row (paper, Figure 4).</summary>
public static class SynthesisFigure
{
    public static byte[] Png(IReadOnlyList<SynthesisCase> cases)
    {
        var hasReal = cases.Any(one => one.RealMri is not null);
        return ImageGrid.Png(
            hasReal ? ["CT", "synthetic MRI", "real MRI"] : ["CT", "synthetic MRI"],
            [.. cases.Select(one => Row(one, hasReal))]);
    }

    private static ImageRow Row(SynthesisCase one, bool hasReal) => new()
    {
        Label = one.Patient,
        Images = hasReal ? [one.Ct, one.SyntheticMri, one.RealMri] : [one.Ct, one.SyntheticMri],
        CropsTo = one.RealMri is null ? [one.Ct] : [one.Ct, one.RealMri],
    };
}

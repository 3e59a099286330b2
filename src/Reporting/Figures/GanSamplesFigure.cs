using System.Globalization;
using Hormesis.Reporting.Documents;

namespace Hormesis.Reporting.Figures;

/// <summary>Translations of a few CTs during the generator's training, one row per patient and one column per
/// step.</summary>
public static class GanSamplesFigure
{
    public static FigureText Text { get; } = new()
    {
        Stem = "gan-samples",
        Name = "GAN samples",
        Caption = "Translations of a few CTs during the first training of the generative model.",
        Alternative = "Slices, a row for each patient: the CT and its translations at several training steps.",
        Order = 80,
        Place = FigurePlace.Figures,
    };

    /// <exception cref="ArgumentException">The samples have different steps.</exception>
    public static Figure Draw(IReadOnlyList<GanSample> samples)
    {
        var steps = samples[0].Translations.Select(translation => translation.Step).ToArray();
        if (samples.FirstOrDefault(sample =>
            !sample.Translations.Select(translation => translation.Step).SequenceEqual(steps)) is { } other)
            throw new ArgumentException($"Patient {other.Patient} is shown at other steps than {samples[0].Patient}.",
                nameof(samples));

        return ImageGrid.Draw(
            ["CT", .. steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"step {step:N0}"))],
            [.. samples.Select(Row)]);
    }

    private static ImageRow Row(GanSample sample) => new()
    {
        Label = sample.Patient,
        Images = [sample.Ct, .. sample.Translations.Select(one => one.Image)],
        CropsTo = [sample.Ct],
    };
}

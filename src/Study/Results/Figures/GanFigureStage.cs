using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws the training of S: its losses, and translations of the same CTs at intervals.</summary>
internal sealed class GanFigureStage : PaperStage<GanFigureStage.Parameters>
{
    private const string StageName = "figure-gan";

    public override string Name => StageName;

    private static Input<IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)>> Losses =>
        new("losses", TranslationLossFile.Read);

    private static Input<TranslationSampleFile> Samples => new("samples", TranslationSampleFile.Read);

    private static Input<SliceSet> Ct => new("ct", SliceSet.Load);

    private static Output<Figure> LossesFigure => FigureFiles.Of(GanLossesFigure.Text.Stem);

    private static Output<Figure> SamplesFigure => FigureFiles.Of(GanSamplesFigure.Text.Stem);

    /// <summary>The figures have no settings.</summary>
    internal sealed record Parameters;

    /// <returns>The losses, and the samples.</returns>
    public static IReadOnlyList<PlannedFigure> Plan(PlannedGan gan)
    {
        var instance = PaperInstance(
            StageName,
            new(),
            [Losses.From(gan.Losses), Samples.From(gan.Samples), Ct.From(gan.Ct.Set.Images)],
            [.. LossesFigure.Files, .. SamplesFigure.Files]) with
        {
            PeakBytes = StageMemory.Reading(gan.Ct.Set),
        };
        return [new(instance, GanLossesFigure.Text), new(instance, GanSamplesFigure.Text)];
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        context.Write(LossesFigure, GanLossesFigure.Draw(
            [.. context.Read(Losses).Select(loss => new Curve { Label = loss.Name, Points = loss.Points })]));

        var (ct, samples) = (context.Read(Ct), context.Read(Samples));
        context.Write(SamplesFigure, GanSamplesFigure.Draw(
            [.. samples.Slices.Select((slice, position) => Sample(ct, slice, position, samples))]));
    }

    private static GanSample Sample(SliceSet ct, string slice, int position, TranslationSampleFile samples)
    {
        var index = ct.Records.Index().First(entry => entry.Item.Id == slice).Index;
        return new()
        {
            Patient = ct.Records[index].Patient,
            Ct = Images.Grey(ct, index),
            Translations =
            [
                .. samples.Steps.Select((step, sample) =>
                    ((int)step, new SliceImage(ct.Height, ct.Width, samples.Image(sample, position)))),
            ],
        };
    }
}

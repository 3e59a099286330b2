using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Results.Figures;

/// <summary>How S learned: its losses, and translations of the same CTs at intervals; inputs <see cref="Gan"/> and
/// <see cref="Ct"/>.</summary>
public sealed class GanFigureStage : Stage<GanFigureParameters>
{
    public const string StageName = "figure-gan";
    public const string Gan = "gan";
    public const string Ct = "ct";
    public const string Losses = "gan-losses";
    public const string Samples = "gan-samples";

    public override string Name => StageName;

    internal static string[] Outputs => [.. FigureFiles.Names(Losses), .. FigureFiles.Names(Samples)];

    protected override void Run(GanFigureParameters parameters, StageContext context)
    {
        var losses = TranslationLossFile.Read(Path.Combine(context.Input(Gan), TranslationFiles.Losses));
        FigureFiles.Write(
            Losses,
            GanLossesFigure.Draw([.. losses.Select(loss => new Curve { Label = loss.Name, Points = loss.Points })]),
            context);

        var ct = SliceSet.Load(Path.Combine(context.Input(Ct), SetNames.Ct));
        var samples = TranslationSampleFile.Read(context.Input(Gan));
        FigureFiles.Write(
            Samples,
            GanSamplesFigure.Draw(
                [.. samples.Slices.Select((slice, position) => Sample(ct, slice, position, samples))]),
            context);
    }

    private static GanSample Sample(SliceSet ct, string slice, int position, TranslationSampleFile samples)
    {
        var index = ct.Records.Index().First(entry => entry.Item.Id == slice).Index;
        return new()
        {
            Patient = ct.Records[index].Patient,
            Ct = Images.Grey(ct, index),
            Translations =
                [.. samples.Steps.Select((step, sample) =>
                ((int)step, new GreyImage(ct.Height, ct.Width, samples.Image(sample, position))))],
        };
    }
}

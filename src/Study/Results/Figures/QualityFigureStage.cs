using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Figures;

/// <summary>
/// What the gate keeps and drops, and how near to the true MRI each kind of image is. Inputs the gate's scores, the
/// fidelity and the images of the synthetic set, <see cref="Synthetic"/>.
/// </summary>
public sealed class QualityFigureStage : Stage<QualityFigureParameters>
{
    public const string StageName = "figure-quality";
    public const string Synthetic = "synthetic";
    public const string Gate = "quality-gate";
    public const string Fidelity = "fidelity";
    private const int Examples = 6;

    public override string Name => StageName;

    internal static string[] Outputs => [.. FigureFiles.Names(Gate), .. FigureFiles.Names(Fidelity)];

    protected override void Run(QualityFigureParameters parameters, StageContext context)
    {
        var quality =
            QualityTable.Read(
            Path.Combine(context.Input(ScoreSyntheticStage.StageName), ScoreSyntheticStage.QualityFile));
        var fidelity =
            FidelityTable.Read(
            Path.Combine(context.Input(MeasureFidelityStage.StageName), MeasureFidelityStage.SlicesFile));
        var synthetic = SliceSet.Load(Path.Combine(context.Input(Synthetic), SetNames.Mri));
        FigureFiles.Write(Gate, GateFigureOf(quality, fidelity, synthetic, parameters.Quality), context);
        FigureFiles.Write(Fidelity,
            FidelityFigure.Draw(
            [.. fidelity.GroupBy(slice => slice.Image).OrderBy(kind => kind.Key).Select(Distribution)]), context);
    }

    private static Figure GateFigureOf(IReadOnlyList<SliceQuality> quality, IEnumerable<SliceFidelity> fidelity,
        SliceSet synthetic, QualityConfig config)
    {
        var kept = QualityGate.Best(quality, config.KeepFraction);
        var ssim = fidelity.Where(slice => slice.Image == TranslationKind.Synthetic && slice.Ssim is not null)
            .ToDictionary(slice => slice.Id, slice => slice.Ssim!.Value, StringComparer.Ordinal);
        int[] ranked =
            [.. quality.Index().OrderBy(slice => slice.Item.Score)
            .ThenBy(slice => slice.Item.Id, StringComparer.Ordinal).Select(slice => slice.Index)];
        return GateFigure.Draw(
            [
                Of("Score", "mean rank, 1 is best", slice => slice.Score),
                .. Enum.GetValues<QualityMeasure>()
                    .Select(measure =>
                    Of(TitleOf(measure), SyntheticQuality.NameOf(measure),
                    slice => SyntheticQuality.ValueOf(slice, measure))),
                .. ssim.Count == 0 ? Array.Empty<GateDistribution>()
                    : [Of("Not seen by the gate", "SSIM to the true MRI", slice => ssim[slice.Id])],
            ],
            [.. ranked.Take(Examples).Select(index => Images.Grey(synthetic, index))],
            [.. ranked.Reverse().Take(Examples).Select(index => Images.Grey(synthetic, index))]);

        GateDistribution Of(string title, string measure, Func<SliceQuality, double> value) => new()
        {
            Title = title,
            Measure = measure,
            Kept = [.. quality.Where(slice => kept.Contains(slice.Id)).Select(value)],
            Dropped = [.. quality.Where(slice => !kept.Contains(slice.Id)).Select(value)],
        };
    }

    private static string TitleOf(QualityMeasure measure) =>
        measure == QualityMeasure.HeadShape ? "Head shape" : $"{measure}";

    private static FidelityDistribution Distribution(IGrouping<TranslationKind, SliceFidelity> kind) => new()
    {
        Image = SyntheticQuality.NameOf(kind.Key),
        Psnr = [.. kind.Select(slice => slice.Psnr).OfType<double>()],
        Ssim = [.. kind.Select(slice => slice.Ssim).OfType<double>()],
        Mae = [.. kind.Select(slice => slice.Mae).OfType<double>()],
        Dice = [.. kind.Select(slice => slice.Dice)],
    };
}

using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws the slices that the gate keeps and drops, and the similarity of each kind of image to the true
/// MRI.</summary>
internal sealed class QualityFigureStage : PaperStage<QualityFigureStage.Parameters>
{
    private const string StageName = "figure-quality";
    private const int Examples = 6;

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Output<Figure> Gate => FigureFiles.Of(GateFigure.Text.Stem);

    private static Output<Figure> Fidelity => FigureFiles.Of(FidelityFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Fraction of the synthetic slices that the gate keeps.</summary>
        public required double KeepFraction { get; init; }
    }

    public static (PlannedFigure Gate, PlannedFigure Fidelity) Plan(
        StudyConfig study, Evidence evidence, PlannedSynthesis synthetic)
    {
        var instance = PaperInstance(
            StageName,
            new() { KeepFraction = study.Quality.KeepFraction },
            [
                EvidenceInputs.Fidelity(0).From(evidence.Fidelity[0]),
                EvidenceInputs.Quality.From(evidence.Quality),
                Synthetic.From(synthetic.Set.Images),
            ],
            [.. Gate.Files, .. Fidelity.Files]) with
        {
            PeakBytes = StageMemory.Reading(synthetic.Set),
        };
        return (new(instance, GateFigure.Text), new(instance, FidelityFigure.TextOf(synthetic.Source is not null)));
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var fidelity = context.Read(EvidenceInputs.Fidelity(0));
        context.Write(Gate, DrawGate(
            context.Read(EvidenceInputs.Quality), fidelity, context.Read(Synthetic), parameters.KeepFraction));
        context.Write(Fidelity, FidelityFigure.Draw(
            [.. fidelity.GroupBy(slice => slice.Image).OrderBy(kind => kind.Key).Select(Distribution)]));
    }

    private static Figure DrawGate(
        IReadOnlyList<SliceQuality> quality,
        IEnumerable<SliceFidelity> fidelity,
        SliceSet synthetic,
        double keepFraction)
    {
        var kept = QualityGate.Best(quality, keepFraction);
        var ssim = fidelity.Where(slice => slice.Image == TranslationKind.Synthetic && slice.Ssim is not null)
            .ToDictionary(slice => slice.Id, slice => slice.Ssim!.Value, StringComparer.Ordinal);
        int[] ranked =
            [.. quality.Index().OrderBy(slice => slice.Item.Score)
            .ThenBy(slice => slice.Item.Id, StringComparer.Ordinal).Select(slice => slice.Index)];
        return GateFigure.Draw(
            [
                Of("Score", "mean rank, 1 is best", slice => slice.Score),
                .. SyntheticQuality.Measured(quality).Select(measure => Of(
                    TitleOf(measure),
                    SyntheticQuality.NameOf(measure),
                    slice => SyntheticQuality.ValueOf(slice, measure)!.Value)),
                .. ssim.Count == 0
                    ? Array.Empty<GateDistribution>()
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

using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 3: one test scan, its reference and the predictions of the models of one arm and one seed.</summary>
internal sealed class SegmentationFigureStage : PaperStage<SegmentationFigureStage.Parameters>
{
    private const string StageName = "figure-segmentation";

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Output<Figure> Figure => FigureFiles.Of(SegmentationFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Rank of the test slice by the first model's Dice: 0 is the worst, 1 the best.</summary>
        public required double Rank { get; init; }

        /// <summary>One model for each rate, the one without synthetic images first.</summary>
        public required IReadOnlyList<ScoredModel> Models { get; init; }
    }

    /// <param name="models">All models of the study; the figure shows those of the first arm and the first
    /// seed.</param>
    public static PlannedFigure Plan(StudyConfig study, IReadOnlyList<PlannedModel> models, PlannedCohort real)
    {
        PlannedModel[] shown =
            [.. models.Where(model => model.Model.Arm == study.Poisoning.Arms[0] && model.Model.Seed == 0)];
        return new(
            PaperInstance(
                StageName,
                new() { Rank = study.Figures.SegmentationRank, Models = [.. shown.Select(model => model.Model)] },
                [
                    .. shown.Select(model => ModelInputs.Scores(model.Model).From(model.Scores.Slices)),
                    .. shown.Select(model => ModelInputs.Predictions(model.Model).From(model.Scores.Predictions)),
                    Real.From(real.Set.Slices),
                ],
                Figure.Files) with
            {
                PeakBytes = StageMemory.Reading(real.Set),
            },
            SegmentationFigure.Text);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var test = context.Read(Real).Of(Split.Test);
        var chosen = Chosen([.. Dices(parameters.Models[0], context)], parameters.Rank);
        var panels = parameters.Models.Select(model => Panel(model, chosen, test, context)).ToList();
        context.Write(
            Figure, SegmentationFigure.Draw(Images.Grey(test, chosen), test.Mask(chosen).ToArray(), panels));
    }

    /// <summary>Index of the slice with this rank among those with a Dice; the first slice if none has one.</summary>
    private static int Chosen(double?[] dices, double rank)
    {
        var ranked = dices.Index().Where(entry => entry.Item is not null)
            .OrderBy(entry => entry.Item).ThenBy(entry => entry.Index).ToList();
        return ranked.Count == 0 ? 0 : ranked[(int)Math.Round(rank * (ranked.Count - 1))].Index;
    }

    private static IEnumerable<double?> Dices(ScoredModel model, StageContext context) =>
        context.Read(ModelInputs.Scores(model)).Select(row => row[SegmentationMetrics.Dice]);

    private static SegmentationPanel Panel(ScoredModel model, int chosen, SliceSet test, StageContext context)
    {
        var size = test.Height * test.Width;
        return new()
        {
            Label = $"p = {model.Rate.Percent} %",
            Mask = context.Read(ModelInputs.Predictions(model)).Values[(chosen * size)..((chosen + 1) * size)],
            Dice = Dices(model, context).ElementAt(chosen) ?? double.NaN,
        };
    }
}

using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 3: one test scan, its reference and each model's prediction; inputs <see cref="Real"/> and the
/// evaluations.</summary>
public sealed class SegmentationFigureStage : Stage<SegmentationFigureParameters>
{
    public const string StageName = "figure-segmentation";
    public const string Real = "real";
    public const string Stem = "figure3";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(SegmentationFigureParameters parameters, StageContext context)
    {
        var test = SliceSet.Load(Path.Combine(context.Input(Real), SetNames.Mri)).Of(Split.Test);
        var chosen = Chosen([.. Scores.Cases(parameters.Models[0], CaseUnit.Slice, context).Select(row => row.Dice)],
            parameters.Rank);
        var panels = parameters.Models.Select(model => Panel(model, chosen, test, context)).ToList();
        FigureFiles.Write(Stem, SegmentationFigure.Draw(Images.Grey(test, chosen), test.Mask(chosen).ToArray(), panels),
            context);
    }

    /// <summary>The slice of the rank among those with a Dice; the first where none has one.</summary>
    private static int Chosen(double?[] dices, double rank)
    {
        var ranked = dices.Index().Where(entry => entry.Item is not null).OrderBy(entry => entry.Item)
            .ThenBy(entry => entry.Index).ToList();
        return ranked.Count == 0 ? 0 : ranked[(int)Math.Round(rank * (ranked.Count - 1))].Index;
    }

    private static SegmentationPanel Panel(ScoredModel model, int chosen, SliceSet test, StageContext context)
    {
        var size = test.Height * test.Width;
        var predictions = NpyFile.ReadByte(Path.Combine(context.Input(model.Input), EvaluateStage.PredictionsFile));
        return new()
        {
            Label = $"p = {model.Rate.Percent} %",
            Mask = predictions.Values[(chosen * size)..((chosen + 1) * size)],
            Dice = Scores.Cases(model, CaseUnit.Slice, context)[chosen].Dice ?? double.NaN,
        };
    }
}

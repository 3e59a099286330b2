using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Training loss and validation Dice over the steps of every U-Net; inputs the trained U-Nets.</summary>
public sealed class LearningCurvesFigureStage : Stage<CurvesFigureParameters>
{
    public const string StageName = "figure-learning-curves";
    public const string Stem = "learning-curves";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(CurvesFigureParameters parameters, StageContext context)
    {
        var arms = parameters.Models.GroupBy(model => model.Arm)
            .Select(arm =>
                new LearningArm(YamlNames.OfValue(arm.Key),
                [.. arm.GroupBy(model => model.Rate).Select(rate => Rate([.. rate], context))]));
        FigureFiles.Write(Stem, LearningCurvesFigure.Draw([.. arms]), context);
    }

    private static LearningRateCurves Rate(IReadOnlyList<ScoredModel> seeds, StageContext context)
    {
        var curves =
            seeds.Select(model =>
            LearningCurveFile.Read(Path.Combine(context.Input(model.Input), SegmentationResult.CurveFile))).ToList();
        return new()
        {
            Label = $"p = {seeds[0].Rate.Percent} %",
            Losses = Curves(point => point.TrainingLoss),
            Dices = Curves(point => point.ValidationDice),
        };

        IReadOnlyList<Curve> Curves(Func<LearningCurvePoint, double> value) =>
            [.. curves.Select((curve, seed) =>
                new Curve { Label = $"seed {seed}",
                Points = [.. curve.Select(point => ((double)point.Step, value(point)))] })];
    }
}

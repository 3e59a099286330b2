using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Figures;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Stages;

/// <summary>Training loss and validation Dice over the steps; inputs the trained U-Nets.</summary>
public sealed class LearningCurvesFigureStage : Stage<CurvesFigureParameters>
{
    public const string StageName = "figure-learning-curves";
    public const string Png = "learning-curves.png";

    public override string Name => StageName;

    internal static string[] Outputs => [Png];

    protected override void Run(CurvesFigureParameters parameters, StageContext context)
    {
        var curves = parameters.Models.Select(model => (
            Label: $"p = {model.Rate.Percent} %",
            Points: LearningCurveFile.Read(Path.Combine(context.Input(model.Input), SegmentationResult.CurveFile)))).ToList();
        File.WriteAllBytes(context.Output(Png), LearningCurvesFigure.Png(Curves(point => point.TrainingLoss), Curves(point => point.ValidationDice)));

        IReadOnlyList<Curve> Curves(Func<LearningCurvePoint, double> value) =>
            [.. curves.Select(curve => new Curve { Label = curve.Label, Points = [.. curve.Points.Select(point => ((double)point.Step, value(point)))] })];
    }
}

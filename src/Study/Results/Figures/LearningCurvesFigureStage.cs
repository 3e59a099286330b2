using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws training loss and validation Dice by step for every U-Net.</summary>
internal sealed class LearningCurvesFigureStage : PaperStage<LearningCurvesFigureStage.Parameters>
{
    private const string StageName = "figure-learning-curves";

    public override string Name => StageName;

    private static Output<Figure> Figure => FigureFiles.Of(LearningCurvesFigure.Text.Stem);

    internal sealed record Parameters
    {
        public required IReadOnlyList<ScoredModel> Models { get; init; }
    }

    public static PlannedFigure Plan(IReadOnlyList<PlannedModel> models) => new(
        PaperInstance(
            StageName,
            new() { Models = [.. models.Select(model => model.Model)] },
            models.Select(model => ModelInputs.Curve(model.Model).From(model.Training.Curve)),
            Figure.Files),
        LearningCurvesFigure.Text);

    protected override void Run(Parameters parameters, StageContext context)
    {
        var arms = parameters.Models.GroupBy(model => model.ArmName).Select(arm => new LearningArm(
            arm.Key, [.. arm.GroupBy(model => model.Rate).Select(rate => Rate([.. rate], context))]));
        context.Write(Figure, LearningCurvesFigure.Draw([.. arms]));
    }

    private static LearningRateCurves Rate(IReadOnlyList<ScoredModel> seeds, StageContext context)
    {
        var curves = seeds.Select(model => context.Read(ModelInputs.Curve(model))).ToList();
        return new()
        {
            Rate = seeds[0].Rate,
            Losses = Curves(point => point.TrainingLoss),
            Dices = Curves(point => point.ValidationDice),
        };

        IReadOnlyList<Curve> Curves(Func<LearningCurvePoint, double> value) =>
        [
            .. curves.Select((curve, seed) => new Curve
            {
                Label = $"seed {seed}",
                Points = [.. curve.Select(point => ((double)point.Step, value(point)))],
            }),
        ];
    }
}

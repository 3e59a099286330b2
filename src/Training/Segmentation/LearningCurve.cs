using Hormesis.Training.Loop;

namespace Hormesis.Training.Segmentation;

/// <summary>Learning curve with one row for each validation.</summary>
internal sealed class LearningCurve(TrainingState state)
{
    public IReadOnlyList<LearningCurvePoint> Points =>
    [
        .. state.Curve("step").Select((step, i) => new LearningCurvePoint
        {
            Step = (long)step,
            LearningRate = state.Curve("learning_rate")[i],
            TrainingLoss = state.Curve("training_loss")[i],
            ValidationLoss = state.Curve("validation_loss")[i],
            ValidationDice = state.Curve("validation_dice")[i],
        }),
    ];

    public void Add(LearningCurvePoint point)
    {
        state.Curve("step").Add(point.Step);
        state.Curve("learning_rate").Add(point.LearningRate);
        state.Curve("training_loss").Add(point.TrainingLoss);
        state.Curve("validation_loss").Add(point.ValidationLoss);
        state.Curve("validation_dice").Add(point.ValidationDice);
    }
}

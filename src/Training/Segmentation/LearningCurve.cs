using System.Globalization;
using Hormesis.Training.Checkpoints;

namespace Hormesis.Training.Segmentation;

/// <summary>A row at each look at the validation split.</summary>
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

    /// <summary><c>step,learning_rate,training_loss,validation_loss,validation_dice</c>.</summary>
    public static void WriteCsv(string path, IEnumerable<LearningCurvePoint> points)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("step,learning_rate,training_loss,validation_loss,validation_dice");
        foreach (var point in points)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{point.Step},{point.LearningRate},{point.TrainingLoss},{point.ValidationLoss},{point.ValidationDice}"));
    }

    public void Add(LearningCurvePoint point)
    {
        state.Curve("step").Add(point.Step);
        state.Curve("learning_rate").Add(point.LearningRate);
        state.Curve("training_loss").Add(point.TrainingLoss);
        state.Curve("validation_loss").Add(point.ValidationLoss);
        state.Curve("validation_dice").Add(point.ValidationDice);
    }
}

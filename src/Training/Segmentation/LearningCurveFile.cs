using System.Globalization;

namespace Hormesis.Training.Segmentation;

/// <summary>Learning curves as CSV. Reading a file gives the same bits that were written.</summary>
public static class LearningCurveFile
{
    private const string Header = "step,learning_rate,training_loss,validation_loss,validation_dice";

    public static void Write(string path, IEnumerable<LearningCurvePoint> points)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var point in points)
            writer.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"{point.Step},{point.LearningRate},{point.TrainingLoss},{point.ValidationLoss}," +
                $"{point.ValidationDice}"));
    }

    public static IReadOnlyList<LearningCurvePoint> Read(string path) =>
        [.. File.ReadLines(path).Skip(1)
            .Select(line =>
            Point([.. line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture))]))];

    private static LearningCurvePoint Point(double[] fields) => new()
    {
        Step = (long)fields[0],
        LearningRate = fields[1],
        TrainingLoss = fields[2],
        ValidationLoss = fields[3],
        ValidationDice = fields[4],
    };
}

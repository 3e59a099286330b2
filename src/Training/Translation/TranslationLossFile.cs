using System.Globalization;

namespace Hormesis.Training.Translation;

/// <summary>Reads the losses of a training (<see cref="TranslationFiles.Losses"/>).</summary>
public static class TranslationLossFile
{
    /// <returns>Each loss under the name of its column, as points (step, loss).</returns>
    public static IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> Read(string path)
    {
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split(','))];
        return
        [
            .. rows[0].Index().Skip(1).Select(column => (
                column.Item,
                (IReadOnlyList<(double, double)>)[.. rows.Skip(1)
                    .Select(row => (Number(row[0]), Number(row[column.Index])))])),
        ];
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}

using System.Globalization;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Memory;

/// <summary>Writes and reads nearest training images as CSV, one row for each image, in order.</summary>
public static class MemoryTable
{
    private const string HeldOut = "held-out";
    private const string Synthetic = "synthetic";

    private static readonly CsvColumns Columns =
        new("case", "image", "cohort", "nearest", "correlation", "row_shift", "column_shift");

    public static void Write(string path, IEnumerable<NearestImage> images) =>
        Columns.Write(path, images.Select(image => new[]
        {
            image.Id, image.IsHeldOut ? HeldOut : Synthetic, image.Cohort, image.Nearest,
            image.Correlation.ToString(CultureInfo.InvariantCulture), Text(image.RowShift), Text(image.ColumnShift),
        }));

    /// <exception cref="HormesisException">
    /// The header is wrong, or a row cannot be read. The message names file and line.
    /// </exception>
    public static IReadOnlyList<NearestImage> Read(string path) => Columns.Read(path, fields => new NearestImage
    {
        Id = fields[0],
        IsHeldOut = fields[1] switch
        {
            HeldOut => true,
            Synthetic => false,
            _ => throw new FormatException($"'{fields[1]}' is neither {Synthetic} nor {HeldOut}"),
        },
        Cohort = fields[2],
        Nearest = fields[3],
        Correlation = CsvColumns.Number(fields[4]),
        RowShift = int.Parse(fields[5], CultureInfo.InvariantCulture),
        ColumnShift = int.Parse(fields[6], CultureInfo.InvariantCulture),
    });

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Writes and reads the scores of the gate as CSV, with one row for each slice, in the order of the set. Unknown values
/// are empty.
/// </summary>
public static class QualityTable
{
    private static readonly CsvColumns Columns =
        new("case", "intensity", "sharpness", "head_shape", "features", "score");

    public static void Write(string path, IEnumerable<SliceQuality> slices) =>
        Columns.Write(path,
            slices.Select(slice =>
            new[] { slice.Id, Text(slice.Intensity), Text(slice.Sharpness), Text(slice.HeadShape), Text(slice.Features),
            Text(slice.Score) }));

    /// <exception cref="HormesisException">
    /// The header is wrong, or a row cannot be read. The message names file and line.
    /// </exception>
    public static IReadOnlyList<SliceQuality> Read(string path) => Columns.Read(path, fields => new SliceQuality
    {
        Id = fields[0],
        Intensity = CsvColumns.Number(fields[1]),
        Sharpness = CsvColumns.Number(fields[2]),
        HeadShape = fields[3].Length == 0 ? null : CsvColumns.Number(fields[3]),
        Features = CsvColumns.Number(fields[4]),
        Score = CsvColumns.Number(fields[5]),
    });

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}

using System.Globalization;
using System.Text.Json;
using Hormesis.Evaluation.Tables;

namespace Hormesis.Evaluation.Quality;

/// <summary>
/// Writes and reads fidelity as CSV, with one row for each slice and kind of image, or one row for each kind. Unknown
/// values are empty.
/// </summary>
public static class FidelityTable
{
    private static readonly CsvColumns Slices = 
        new("case", "image", "psnr", "ssim", "mae", "dice", "head_psnr", "head_ssim", "head_mae");
    private static readonly CsvColumns Means =
        new("image", "slices", "psnr", "psnr_sd", "ssim", "ssim_sd", "mae", "mae_sd", "dice", "dice_sd", "head_psnr",
            "head_psnr_sd", "head_ssim", "head_ssim_sd", "head_mae", "head_mae_sd");

    public static void Write(string path, IEnumerable<SliceFidelity> slices) =>
        Slices.Write(path,
            slices.Select(slice =>
            new[] { slice.Id, Name(slice.Image), Text(slice.Psnr), Text(slice.Ssim), Text(slice.Mae),
            Text(slice.Dice), Text(slice.Head?.Psnr), Text(slice.Head?.Ssim), Text(slice.Head?.Mae) }));

    public static void WriteMeans(string path, IEnumerable<FidelityMeans> means) =>
        Means.Write(path, means.Select(row => new[]
        {
            Name(row.Image), row.Slices.ToString(CultureInfo.InvariantCulture),
            Text(row.Psnr?.Mean), Text(row.Psnr?.StandardDeviation), Text(row.Ssim?.Mean),
                Text(row.Ssim?.StandardDeviation),
            Text(row.Mae?.Mean), Text(row.Mae?.StandardDeviation), Text(row.Dice.Mean),
                Text(row.Dice.StandardDeviation),
            Text(row.HeadPsnr?.Mean), Text(row.HeadPsnr?.StandardDeviation), Text(row.HeadSsim?.Mean),
                Text(row.HeadSsim?.StandardDeviation), Text(row.HeadMae?.Mean), Text(row.HeadMae?.StandardDeviation),
        }));

    /// <exception cref="HormesisException">
    /// The header is wrong, or a row cannot be read. The message names file and line.
    /// </exception>
    public static IReadOnlyList<SliceFidelity> Read(string path) => Slices.Read(path, fields => new SliceFidelity
    {
        Id = fields[0],
        Image = Enum.GetValues<TranslationKind>().Cast<TranslationKind?>()
            .FirstOrDefault(kind => Name(kind!.Value) == fields[1])
            ?? throw new FormatException($"'{fields[1]}' is no kind of image"),
        Psnr = Optional(fields[2]),
        Ssim = Optional(fields[3]),
        Mae = Optional(fields[4]),
        Dice = CsvColumns.Number(fields[5]),
        Head = Optional(fields[8]) is not { } mae ? null
            : new() { Psnr = Optional(fields[6]), Ssim = Optional(fields[7]), Mae = mae },
    });

    private static double? Optional(string field) => field.Length == 0 ? null : CsvColumns.Number(field);

    /// <summary>Name of a kind in the tables.</summary>
    public static string Name(TranslationKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Text(double? value) =>
        value is { } known && !double.IsNaN(known) ? known.ToString(CultureInfo.InvariantCulture) : "";
}

namespace Hormesis.Reporting.Tables;

/// <summary>Similarity of the synthetic MRI, and of simple substitutes for it, to the patient's true MRI. The printed
/// table has that over the slice; the CSV file also has that inside the head.</summary>
public sealed record ImageFidelityTable : ITable
{
    public required string Stem { get; init; }

    /// <summary>Names the images, as words before "against the true one".</summary>
    public required string Subject { get; init; }

    /// <summary>One for each kind of image.</summary>
    public required IReadOnlyList<ImageFidelityRow> Rows { get; init; }

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            $"{Subject}, against the true one where that is known: mean ± standard deviation over slices of the "
            + "peak signal-to-noise ratio, structural similarity and mean absolute error (intensities in [-1, 1]), "
            + "and TRTS (train on real, test on synthetic): the Dice of what the U-Nets trained at p = 0 find in it, "
            + "mean over their seeds, against the mask that it would enter the training set with. Nothing is chosen "
            + "by these." + (Rows.Any(row => row.Equal > 0) ? " An image that equals the true one has no peak "
            + "signal-to-noise ratio: n counts the others." : ""),
        Columns = [new("image", IsNumber: false), new("slices"), new("PSNR (dB)"), new("SSIM"), new("MAE"),
            new("Dice (TRTS)")],
        Groups = [new("", [.. Rows.Select(row => new PrintedLine([.. Cells(row)]))])],
    };

    public string Csv() => CsvTable.Write(
        ["image", "slices", "psnr_mean", "psnr_sd", "ssim_mean", "ssim_sd", "mae_mean", "mae_sd", "dice_mean",
            "dice_sd", "head_psnr_mean", "head_psnr_sd", "head_ssim_mean", "head_ssim_sd", "head_mae_mean",
            "head_mae_sd"],
        Rows.Select(row => Measures(row).Concat([row.HeadPsnr, row.HeadSsim, row.HeadMae])
            .SelectMany(measure =>
            new[] { CsvTable.Number(measure?.Mean), CsvTable.Number(measure?.StandardDeviation) })
            .Prepend(CsvTable.Integer(row.Slices)).Prepend(row.Key)));

    private static IEnumerable<string> Cells(ImageFidelityRow row) =>
        [row.Image, Printed.Count(row.Slices), Decibels(row),
            .. Measures(row).Skip(1).Select(Printed.Summary)];

    private static string Decibels(ImageFidelityRow row) =>
        Printed.Decibels(row.Psnr) + Printed.Values(row.Equal > 0 ? row.Slices - row.Equal : null);

    private static MeanSpread?[] Measures(ImageFidelityRow row) => [row.Psnr, row.Ssim, row.Mae, row.Dice];
}

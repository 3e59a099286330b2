using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Harm as a function of the rate and of the images' quality.</summary>
public sealed record SurfaceTable : ITable
{
    /// <summary>Level of the two-sided intervals, in (0, 1).</summary>
    public required double Confidence { get; init; }

    /// <summary>Loss of Dice beyond which a loss counts as harm.</summary>
    public required double Margin { get; init; }

    /// <summary>Ascending.</summary>
    public required IReadOnlyList<Fraction> Rates { get; init; }

    /// <summary>By ascending <see cref="SurfaceRow.Trts"/>.</summary>
    public required IReadOnlyList<SurfaceRow> Rows { get; init; }

    public string Stem => "dose-quality";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            "Dose and quality: images by the Dice that the U-Nets trained at p = 0 reach on them (TRTS), by SSIM to "
            + "the true MRI, and by the means of the gate's measures, which need neither mask nor true MRI (best: 0, "
            + "0, 1, 0); loss of mean Dice against p = 0 at each rate, above 0 is worse, and whether a loss beyond "
            + $"{Margin.ToString("0.####", CultureInfo.InvariantCulture)} is shown, excluded or undecided by its "
            + $"{Printed.Level(Confidence)} interval; the largest rates up to which it is excluded, and not shown.",
        Columns =
        [
            new("images", IsNumber: false), new("Dice (TRTS)"), new("SSIM"), new("intensity"), new("|ln sharpness|"),
            new("head shape"), new("features"), .. Rates.Select(rate => new PrintedColumn($"loss at {rate.Percent} %")),
            new("excluded up to (%)"), new("not shown up to (%)"),
        ],
        Groups = Rows.Count == 0 ? [] : [new("", [.. Rows.Select(Line)])],
    };

    public string Csv() => CsvTable.Write(
        ["images", "trts", "ssim", "intensity", "ln_sharpness", "head_shape", "features", "rate_numerator",
            "rate_denominator", "rate", "loss", "lower", "upper", "harm"],
        Rows.SelectMany(row => row.Cells.Select(cell => new[]
        {
            row.Key, CsvTable.Number(row.Trts), CsvTable.Number(row.Ssim), CsvTable.Number(row.Intensity),
            CsvTable.Number(row.Sharpness), CsvTable.Number(row.HeadShape), CsvTable.Number(row.Features),
            CsvTable.Integer(cell.Rate.Numerator), CsvTable.Integer(cell.Rate.Denominator),
            CsvTable.Number(cell.Rate.Value), CsvTable.Number(cell.Loss), CsvTable.Number(cell.Lower),
            CsvTable.Number(cell.Upper), cell.Harm ?? "",
        })));

    private PrintedLine Line(SurfaceRow row) => new(
    [
        row.Images, Printed.Number(row.Trts), Printed.Number(row.Ssim), Printed.Number(row.Intensity),
        Printed.Number(row.Sharpness), Printed.Number(row.HeadShape), Printed.Number(row.Features),
        .. Rates.Select(rate => Cell(row.Cells.FirstOrDefault(cell => cell.Rate == rate))),
        UpTo(row, row.ExcludedUpTo), UpTo(row, row.NotShownUpTo),
    ])
    {
        Models = [.. row.Cells.SelectMany(cell => cell.Models).Distinct()],
    };

    private static string UpTo(SurfaceRow row, Fraction? rate) =>
        row.Cells.All(cell => cell.Harm is null) ? Printed.None : rate?.Percent ?? "none";

    private static string Cell(SurfaceCell? cell) =>
        cell is null ? Printed.None : $"{Printed.Signed(cell.Loss)} ({cell.Harm ?? Printed.None})";
}

namespace Hormesis.Reporting.Tables;

/// <summary>How near synthetic images are to training images, beside held-out real ones.</summary>
public sealed record ImageMemoryTable : ITable
{
    /// <summary>Fraction of the held-out images that a flagged image is nearer than.</summary>
    public required double Level { get; init; }

    /// <summary>Expected fraction of flagged images if nothing was learned by heart.</summary>
    public required double FlaggedByChance { get; init; }

    /// <summary>The sets of synthetic images, then the held-out real ones.</summary>
    public required IReadOnlyList<MemoryRow> Rows { get; init; }

    public string Stem => "memory";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            "Memory of the generative model: correlation of an image with the nearest real training image, inside the "
            + "head and after the best shift. The last column counts the images that are nearer than "
            + $"{Printed.Level(Level)} of the held-out real images (D's test split) are; as many as "
            + $"{Printed.Level(FlaggedByChance)} would be if nothing was learned by heart.",
        Columns =
        [
            new("images", IsNumber: false), new("n"), new("median correlation"), new("largest"), new("nearer"),
        ],
        Groups =
        [
            new("", [.. Rows.Select(row => new PrintedLine(
            [
                row.Images, Printed.Count(row.Count), Printed.Number(row.Median), Printed.Number(row.Largest),
                row.Flagged is { } flagged ? Printed.Count(flagged) : "",
            ]))]),
        ],
    };

    public string Csv() => CsvTable.Write(
        ["images", "count", "median", "largest", "flagged"],
        Rows.Select(row => new[]
        {
            row.Images, CsvTable.Integer(row.Count), CsvTable.Number(row.Median), CsvTable.Number(row.Largest),
            row.Flagged is { } flagged ? CsvTable.Integer(flagged) : "",
        }));
}

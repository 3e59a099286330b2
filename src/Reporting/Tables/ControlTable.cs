using System.Globalization;

namespace Hormesis.Reporting.Tables;

/// <summary>Controls: arms that show what the measurement finds in images of known worth.</summary>
public sealed record ControlTable : ITable
{
    /// <summary>Level of the two-sided intervals, in (0, 1).</summary>
    public required double Confidence { get; init; }

    /// <summary>Loss of Dice beyond which a loss counts as harm.</summary>
    public required double Margin { get; init; }

    /// <summary>Name of the study's first arm, whose loss is beside each control's.</summary>
    public required string Other { get; init; }

    public required IReadOnlyList<ControlGroup> Groups { get; init; }

    public string Stem => "controls";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption =
            "Controls: loss of mean Dice against p = 0, paired by patient, above 0 is worse, with its interval, and "
            + "whether a loss beyond "
            + $"{Margin.ToString("0.####", CultureInfo.InvariantCulture)} is shown, excluded, or undecided; beside it "
            + $"the loss of {Other} at the same rate. A positive control that harms would show an error of the "
            + "measurement; a negative control shows how much harm can be done.",
        Columns =
        [
            new("p (%)"), new("loss of Dice"), new($"{Printed.Level(Confidence)} interval"),
            new("loss > margin", IsNumber: false), new($"loss of {Other}"), new("what it is for", IsNumber: false),
        ],
        Groups =
        [
            .. Groups.Where(group => group.Rows.Count > 0).Select(group => new PrintedGroup(
                $"{group.Name} ({group.Kind})",
                [.. group.Rows.Select((row, index) => new PrintedLine(
                [
                    row.Rate.Percent, Printed.Signed(row.Loss), Printed.Interval(row.Lower, row.Upper),
                    row.Harm ?? Printed.None, Printed.Signed(row.OtherLoss), index == 0 ? group.Purpose : "",
                ])
                { Models = row.Models })])),
        ],
    };

    public string Csv() => CsvTable.Write(
        ["arm", "control", "rate_numerator", "rate_denominator", "rate", "loss", "lower", "upper", "harm",
            $"loss_{Other}", "purpose"],
        Groups.SelectMany(group => group.Rows.Select(row => new[]
        {
            group.Name, group.Kind, CsvTable.Integer(row.Rate.Numerator), CsvTable.Integer(row.Rate.Denominator),
            CsvTable.Number(row.Rate.Value), CsvTable.Number(row.Loss), CsvTable.Number(row.Lower),
            CsvTable.Number(row.Upper), row.Harm ?? "", CsvTable.Number(row.OtherLoss), group.Purpose,
        })));
}

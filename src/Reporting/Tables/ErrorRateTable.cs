using System.Globalization;
using Hormesis.Evaluation.Statistics.ErrorRates;

namespace Hormesis.Reporting.Tables;

/// <summary>Error rates of the statistics in made-up studies.</summary>
/// <param name="Settings">Settings of the simulation.</param>
/// <param name="Rows">By design, then by ascending loss.</param>
public sealed record ErrorRateTable(SimulationSettings Settings, IReadOnlyList<ErrorRateRow> Rows) : ITable
{
    public string Stem => "error-rates";

    public PrintedTable Print(string name) => new()
    {
        Name = name,
        Caption = string.Create(
            CultureInfo.InvariantCulture,
            $"Error rates in {Settings.Studies} made-up studies a line, with {Settings.Patients} patients, " +
            $"{Settings.Rates} rates and the given true loss at each rate; margin {Settings.Statistics.Margin}, " +
            $"level {Settings.Statistics.Confidence}, in per cent. Of the studies: \"found\", a direction at some " +
            $"rate, \"ranks\", the signed-rank test over patients alone at some rate, and \"trend\", a trend over " +
            $"the rates. Of the rates: \"shown\", a loss beyond the margin (at some rate: \"shown once\"), " +
            $"\"excluded\", such a loss, and coverage of the interval with all levels, by Satterthwaite's " +
            $"approximation, and over patients alone. Standard deviations: patients {Settings.PatientDeviation}, " +
            $"U-Nets {Settings.UNetDeviation}, trainings of S {Settings.GeneratorDeviation}, rest " +
            $"{Settings.ResidualDeviation}."),
        Columns =
        [
            new("true loss"), new("found"), new("ranks"), new("trend"), new("shown"), new("shown once"),
            new("excluded"), new("coverage"), new("Satterthwaite"), new("patients alone"),
        ],
        Groups =
        [
            .. Rows.GroupBy(row => row.Design)
                .Select(group => new PrintedGroup(Heading(group.Key), [.. group.Select(Line)])),
        ],
    };

    public string Csv() => CsvTable.Write(
        ["seeds", "generators", "about_this_s", "loss", "studies", "found", "ranks", "trend", "shown", "shown_once",
            "excluded", "coverage", "coverage_satterthwaite", "coverage_patients"],
        Rows.Select(row => (IEnumerable<string>)
        [
            CsvTable.Integer(row.Design.Seeds), CsvTable.Integer(row.Design.Generators),
            row.Design.IsAboutThisS ? "true" : "false", CsvTable.Number(row.Loss), CsvTable.Integer(row.Studies),
            .. Shares(row).Select(share => CsvTable.Number(share)),
        ]));

    private static string Heading(TrainingDesign design) =>
        $"{design.Seeds} seeds, {design.Generators} S, about {(design.IsAboutThisS ? "this S" : "every S")}";

    private static PrintedLine Line(ErrorRateRow row) =>
        new([row.Loss.ToString("0.00", CultureInfo.InvariantCulture),
            .. Shares(row).Select(share => (100 * share).ToString("0.0", CultureInfo.InvariantCulture))]);

    private static double[] Shares(ErrorRateRow row) =>
    [
        row.Finds, row.RanksFind, row.FindsTrend, row.Shown, row.ShownSomewhere, row.Excluded, row.Coverage,
        row.SatterthwaiteCoverage, row.PatientCoverage,
    ];
}

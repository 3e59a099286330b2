using Hormesis.Evaluation.Statistics.ErrorRates;
using Hormesis.Reporting.Tables;

namespace Hormesis.Reporting.Tests.Tables;

public sealed class ErrorRateTableTests
{
    private static readonly ErrorRateTable Table = new(
        SimulationSettings.Default,
        [
            new()
            {
                Design = new(3, 1, IsAboutThisS: true),
                Loss = 0.02,
                Studies = 2000,
                Finds = 0.25,
                RanksFind = 0.5,
                FindsTrend = 0.125,
                Shown = 0.015,
                ShownSomewhere = 0.04,
                Excluded = 0.01,
                Coverage = 0.975,
                SatterthwaiteCoverage = 0.94,
                PatientCoverage = 0.8,
            },
        ]);

    [Fact]
    public void Rates_are_printed_in_per_cent_under_their_design()
    {
        var group = Assert.Single(Table.Print("Error rates").Groups);

        Assert.Equal("3 seeds, 1 S, about this S", group.Heading);
        Assert.Equal(
            ["0.02", "25.0", "50.0", "12.5", "1.5", "4.0", "1.0", "97.5", "94.0", "80.0"], group.Lines[0].Cells);
        Assert.Equal(Table.Print("").Columns.Count, group.Lines[0].Cells.Count);
    }

    [Fact]
    public void The_csv_has_fractions() => Assert.EndsWith(
        "\n3,1,true,0.02,2000,0.25,0.5,0.125,0.015,0.04,0.01,0.975,0.94,0.8\n", Table.Csv(), StringComparison.Ordinal);
}

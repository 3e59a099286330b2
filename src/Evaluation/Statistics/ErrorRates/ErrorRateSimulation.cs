using Hormesis.Stages.Random;

namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>Counts how often the statistics err in made-up studies. The same settings give the same counts.</summary>
public static class ErrorRateSimulation
{
    /// <summary>Simulates each design without loss, with a loss of the margin, and with twice the margin.</summary>
    public static IReadOnlyList<ErrorRateRow> Run(SimulationSettings settings, CancellationToken cancellation) =>
    [
        .. from design in TrainingDesign.All
           from margins in new[] { 0, 1, 2 }
           select Run(settings, design, margins * settings.Statistics.Margin, cancellation),
    ];

    private static ErrorRateRow Run(SimulationSettings settings, TrainingDesign design, double loss,
        CancellationToken cancellation)
    {
        var findings = new MadeUpFindings[settings.Studies];
        Parallel.For(0, settings.Studies, new() { CancellationToken = cancellation }, study =>
        {
            // Equal names in all lines: the lines differ by design and loss, and not by their draws.
            var random = new RandomStream(FormattableString.Invariant($"error-rates/{study}"));
            findings[study] = MadeUpFindings.Of(
                MadeUpStudy.Draw(settings, design, loss, random), loss, settings.Statistics, random);
        });
        double studies = settings.Studies;
        return new()
        {
            Design = design,
            Loss = loss,
            Studies = settings.Studies,
            Finds = findings.Count(each => each.Finds) / studies,
            RanksFind = findings.Count(each => each.RanksFind) / studies,
            FindsTrend = findings.Count(each => each.FindsTrend) / studies,
            Shown = OfRates(each => each.Shown),
            ShownSomewhere = findings.Count(each => each.Shown > 0) / studies,
            Excluded = OfRates(each => each.Excluded),
            Coverage = OfRates(each => each.Covers),
            SatterthwaiteCoverage = OfRates(each => each.SatterthwaiteCovers),
            PatientCoverage = OfRates(each => each.PatientsCover),
        };

        double OfRates(Func<MadeUpFindings, int> count) => findings.Sum(count) / (studies * settings.Rates);
    }
}

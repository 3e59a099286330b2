namespace Hormesis.Evaluation.Statistics.ErrorRates;

/// <summary>Error rates of one design and one true loss, as fractions of the made-up studies or of their
/// rates.</summary>
public sealed record ErrorRateRow
{
    public required TrainingDesign Design { get; init; }

    /// <summary>True loss of Dice at every rate.</summary>
    public required double Loss { get; init; }

    public required int Studies { get; init; }

    /// <summary>Studies in which a direction is a finding at some rate: without loss, the error of the
    /// family.</summary>
    public required double Finds { get; init; }

    /// <summary>Studies in which the signed-rank test over patients alone finds a difference at some rate.</summary>
    public required double RanksFind { get; init; }

    /// <summary>Studies in which a trend over the rates is found: without loss, the error of that test.</summary>
    public required double FindsTrend { get; init; }

    /// <summary>Rates at which a loss beyond the margin is shown.</summary>
    public required double Shown { get; init; }

    /// <summary>Studies in which such a loss is shown at some rate.</summary>
    public required double ShownSomewhere { get; init; }

    /// <summary>Rates at which a loss of the margin is excluded.</summary>
    public required double Excluded { get; init; }

    /// <summary>Rates whose interval with all levels contains the truth.</summary>
    public required double Coverage { get; init; }

    /// <summary>Rates whose interval by Satterthwaite's approximation contains the truth.</summary>
    public required double SatterthwaiteCoverage { get; init; }

    /// <summary>Rates whose interval over patients contains the truth.</summary>
    public required double PatientCoverage { get; init; }
}

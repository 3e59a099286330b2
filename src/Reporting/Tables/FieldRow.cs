namespace Hormesis.Reporting.Tables;

/// <summary>Metrics of one arm at one rate, over one kind of case.</summary>
public sealed record FieldRow
{
    /// <summary>Name of the arm in experiments.yaml.</summary>
    public required string Arm { get; init; }

    public required Fraction Rate { get; init; }

    /// <summary>Kind of case: <c>slice</c>, or <c>patient</c> with the slices of a patient together.</summary>
    public required string Unit { get; init; }

    /// <summary>Number of test cases, with or without a value.</summary>
    public required int Cases { get; init; }

    /// <summary>Number of seeds that the row summarises, at least 1.</summary>
    public required int Seeds { get; init; }

    /// <summary>In the order of the table's metrics.</summary>
    public required IReadOnlyList<FieldCell> Cells { get; init; }
}

namespace Hormesis.Reporting.Tables;

/// <summary>One measure of the synthetic slices.</summary>
public sealed record GateRow
{
    /// <summary>Name of the measure with its unit, if any.</summary>
    public required string Measure { get; init; }

    /// <summary>Value of a perfect image: <c>0</c>.</summary>
    public required string Best { get; init; }

    /// <summary>Whether the gate's score includes the measure.</summary>
    public required bool IsSeen { get; init; }

    /// <summary>Null if the gate keeps no slice.</summary>
    public required MeanSpread? Kept { get; init; }

    /// <summary>Null if the gate drops no slice.</summary>
    public required MeanSpread? Dropped { get; init; }
}

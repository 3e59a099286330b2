namespace Hormesis.Reporting.Tables;

/// <summary>One measure of the synthetic slices.</summary>
public sealed record GateRow
{
    /// <summary>With its unit, if it has one.</summary>
    public required string Measure { get; init; }

    /// <summary>The value of a perfect image: <c>0</c>.</summary>
    public required string Best { get; init; }

    /// <summary>Whether the gate ranks by it.</summary>
    public required bool IsSeen { get; init; }

    /// <summary>Null where there are none.</summary>
    public required MeanSpread? Kept { get; init; }

    /// <summary>Null where there are none.</summary>
    public required MeanSpread? Dropped { get; init; }
}

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Alternative hypothesis of a test.</summary>
public enum Alternative
{
    /// <summary>A shift in either direction: the p-value is twice the smaller tail, at most 1.</summary>
    TwoSided,

    /// <summary>Differences above 0.</summary>
    Greater,

    /// <summary>Differences below 0.</summary>
    Less,
}

namespace Hormesis.Evaluation.Statistics.RankTests;

/// <summary>Alternative hypothesis of a test.</summary>
public enum Alternative
{
    /// <summary>A shift or trend in either direction: the p-value is twice the smaller tail, at most 1.</summary>
    TwoSided,

    /// <summary>Differences above 0, or values that rise with the order.</summary>
    Greater,

    /// <summary>Differences below 0, or values that fall with the order.</summary>
    Less,
}

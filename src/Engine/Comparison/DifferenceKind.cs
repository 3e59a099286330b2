namespace Hormesis.Engine.Comparison;

/// <summary>How one instance differs between two studies.</summary>
public enum DifferenceKind
{
    /// <summary>The keys differ; the bits may be equal.</summary>
    Key,

    /// <summary>The bits differ under one key, or no keys are known.</summary>
    Bits,

    /// <summary>Only the first study has the instance.</summary>
    OnlyHere,

    /// <summary>Only the other study has the instance.</summary>
    OnlyThere,
}

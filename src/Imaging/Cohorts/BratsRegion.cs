namespace Hormesis.Imaging.Cohorts;

/// <summary>The nested regions that BraTS evaluates (Menze et al. 2015); <see cref="BratsLabelTable"/> has their
/// labels.</summary>
public enum BratsRegion
{
    /// <summary>ET.</summary>
    EnhancingTumour,

    /// <summary>ET and what is necrotic, cystic or does not enhance.</summary>
    TumourCore,

    /// <summary>Tumour core and oedema.</summary>
    WholeTumour,
}

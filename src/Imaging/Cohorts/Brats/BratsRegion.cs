namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>The nested regions that BraTS evaluates (Menze et al. 2015); <see cref="BratsLabelTable"/> defines their
/// labels.</summary>
public enum BratsRegion
{
    /// <summary>Enhancing tumour (ET).</summary>
    EnhancingTumour,

    /// <summary>ET plus necrotic, cystic and non-enhancing tumour.</summary>
    TumourCore,

    /// <summary>Tumour core plus oedema.</summary>
    WholeTumour,
}

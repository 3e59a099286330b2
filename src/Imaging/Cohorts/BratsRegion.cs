namespace Hormesis.Imaging.Cohorts;

/// <summary>The nested regions that BraTS evaluates (Menze et al. 2015).</summary>
public enum BratsRegion
{
    /// <summary>ET: label 4 in BraTS 2021, 3 from 2023 on.</summary>
    EnhancingTumour,

    /// <summary>ET and necrosis (label 1).</summary>
    TumourCore,

    /// <summary>Tumour core and oedema (label 2).</summary>
    WholeTumour,
}

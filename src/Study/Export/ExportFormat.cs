namespace Hormesis.Study.Export;

/// <summary>Kinds of exports.</summary>
public enum ExportFormat
{
    /// <summary>A dataset D'(p) with D's validation and test splits, as a raw data set of nnU-Net.</summary>
    NnUnet,

    /// <summary>Predictions of a U-Net on the test split, as NIfTI on the grids of the scans.</summary>
    Nifti,
}

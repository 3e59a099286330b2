using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Cohorts;

/// <summary>How a year's files are named and labelled.</summary>
internal sealed record BratsNaming
{
    public static readonly BratsNaming Brats2021 = new() { Year = "2021", ScanSuffix = "_t1ce", SegmentationSuffix = "_seg", EnhancingLabel = 4, Labels = [0, 1, 2, 4] };

    /// <summary>Label 4 is the resection cavity of the post-treatment cases of 2024; no tumour.</summary>
    public static readonly BratsNaming Brats2023 = new() { Year = "2023", ScanSuffix = "-t1c", SegmentationSuffix = "-seg", EnhancingLabel = 3, Labels = [0, 1, 2, 3, 4] };

    public static readonly IReadOnlyList<BratsNaming> All = [Brats2021, Brats2023];

    public required string Year { get; init; }

    public required string ScanSuffix { get; init; }

    public required string SegmentationSuffix { get; init; }

    public required int EnhancingLabel { get; init; }

    /// <summary>All that a segmentation may hold.</summary>
    public required IReadOnlyList<int> Labels { get; init; }

    /// <summary>The labels that make a region.</summary>
    public IReadOnlyList<int> LabelsOf(BratsRegion region) => region switch
    {
        BratsRegion.EnhancingTumour => [EnhancingLabel],
        BratsRegion.TumourCore => [1, EnhancingLabel],
        _ => [1, 2, EnhancingLabel],
    };

    public bool Fits(string patient, IReadOnlySet<string> names) =>
        names.Any(name => NiftiNames.Stem(name) == patient + ScanSuffix);
}

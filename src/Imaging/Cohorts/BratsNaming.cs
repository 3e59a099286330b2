using System.Text.RegularExpressions;
using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Cohorts;

/// <summary>How the files of some years are named.</summary>
/// <param name="Years">For messages.</param>
/// <param name="Labels">What the years' segmentations hold; null where that differs by collection.</param>
internal sealed partial record BratsNaming(string Years, string ScanSuffix, string SegmentationSuffix,
    BratsLabels? Labels)
{
    public static readonly IReadOnlyList<BratsNaming> All =
    [
        new("2021", "_t1ce", "_seg", BratsLabels.Brats2021),
        new("2023", "-t1c", "-seg", Labels: null),
    ];

    public bool Fits(string name, IReadOnlySet<string> files) =>
        files.Any(file => NiftiNames.Stem(file) == name + ScanSuffix);

    /// <summary>From 2023 on, a name ends with the time point: <c>BraTS-GLI-00001-000</c> and <c>-001</c> are one
    /// person's.</summary>
    public static string PatientOf(string name) =>
        WithTimePoint().Match(name) is { Success: true } match ? match.Groups[1].Value : name;

    [GeneratedRegex("^(BraTS(?:-[A-Za-z]+)+-[0-9]+)-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex WithTimePoint();
}

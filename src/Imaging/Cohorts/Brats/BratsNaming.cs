using System.Text.RegularExpressions;
using Hormesis.Imaging.Scans;

namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>File naming scheme of some years.</summary>
/// <param name="Years">Name of the years in messages.</param>
/// <param name="Labels">Meaning of the labels; null if it differs between collections.</param>
internal sealed partial record BratsNaming(string Years, string ScanSuffix, string SegmentationSuffix,
    BratsLabels? Labels)
{
    public static readonly IReadOnlyList<BratsNaming> All =
    [
        new("2021", "_t1ce", "_seg", BratsLabels.Brats2021),
        new("2023", "-t1c", "-seg", Labels: null),
    ];

    public bool Fits(string name, IReadOnlySet<string> files) =>
        files.Any(file => ScanNames.Stem(file) == name + ScanSuffix);

    /// <summary>Returns the patient of a case. From 2023 on, a name ends with the time point:
    /// <c>BraTS-GLI-00001-000</c> and <c>-001</c> belong to one patient.</summary>
    public static string PatientOf(string name) =>
        WithTimePoint().Match(name) is { Success: true } match ? match.Groups[1].Value : name;

    [GeneratedRegex("^(BraTS(?:-[A-Za-z]+)+-[0-9]+)-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex WithTimePoint();
}

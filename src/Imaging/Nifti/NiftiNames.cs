namespace Hormesis.Imaging.Nifti;

/// <summary>File names of scans: x.nii, x.nii.gz, or the pair x.hdr and x.img, each optionally with .gz.</summary>
internal static class NiftiNames
{
    private static readonly string[] SingleSuffixes = [".nii.gz", ".nii"];
    private static readonly string[] HeaderSuffixes = [".hdr", ".hdr.gz"];
    private static readonly string[] DataSuffixes = [".img", ".img.gz"];

    public static bool IsSingle(string name) => SingleSuffixes.Any(suffix => Ends(name, suffix));

    /// <summary>Returns the name before .nii, .nii.gz, .hdr …; null for other names.</summary>
    public static string? Stem(string name)
    {
        var suffix = SingleSuffixes.Concat(HeaderSuffixes).Concat(DataSuffixes)
            .FirstOrDefault(suffix => Ends(name, suffix));
        return suffix is null ? null : name[..^suffix.Length];
    }

    public static IEnumerable<string> HeadersOf(string stem) => HeaderSuffixes.Select(suffix => stem + suffix);

    public static IEnumerable<string> DataOf(string stem) => DataSuffixes.Select(suffix => stem + suffix);

    public static IEnumerable<string> SinglesOf(string stem) => SingleSuffixes.Select(suffix => stem + suffix);

    private static bool Ends(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length;
}

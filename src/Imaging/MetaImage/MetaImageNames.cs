namespace Hormesis.Imaging.MetaImage;

/// <summary>File names of MetaImage scans.</summary>
internal static class MetaImageNames
{
    private static readonly string[] Suffixes = [".mha", ".mhd"];

    /// <summary>Returns the name before .mha or .mhd; null for other names.</summary>
    public static string? Stem(string name) =>
        Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length)
            ? name[..^Suffixes[0].Length] : null;

    public static IEnumerable<string> FilesOf(string stem) => Suffixes.Select(suffix => stem + suffix);
}

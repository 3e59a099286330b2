using Hormesis.Files;
using Hormesis.Imaging.Images;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Scans;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Finds a scan in a folder. Some tools unpack x.nii.gz to a folder x.nii/ that holds the scan.</summary>
internal static class ScanFiles
{
    /// <summary>Names of the files, and of folders that are named like a scan.</summary>
    public static IReadOnlyList<string> Names(DataFolder folder) =>
        [.. folder.Files(), .. folder.Folders().Where(NiftiNames.IsSingle)];

    /// <summary>Returns a scan's or picture's name without extension; null for other files.</summary>
    public static string? StemOf(string name) =>
        ScanNames.Stem(name) ?? (ImageFile.IsImage(name) ? Path.GetFileNameWithoutExtension(name) : null);

    /// <summary>Finds the single file, or header and data of a pair, as paths below the folder.</summary>
    /// <param name="names">Names to search, from <see cref="Names"/>.</param>
    /// <param name="what">Start of the error message: <c>case X: its segmentation</c>.</param>
    /// <exception cref="HormesisException">The scan is missing, ambiguous, half a pair, or not a regular
    /// file.</exception>
    public static IReadOnlyList<string> Find(DataFolder folder, string stem, IReadOnlySet<string> names, string what)
    {
        List<string> Among(IEnumerable<string> candidates) => [.. candidates.Where(names.Contains)];

        var singles = Among(ScanNames.SinglesOf(stem));
        var headers = Among(NiftiNames.HeadersOf(stem));
        var data = Among(NiftiNames.DataOf(stem));
        return (singles.Count, headers.Count, data.Count) switch
        {
            (1, 0, 0) => [Checked(folder, Entered(folder, singles[0], what), what)],
            (0, 1, 1) => [Checked(folder, headers[0], what), Checked(folder, data[0], what)],
            (0, 0, 0) =>
                throw new HormesisException(
                $"{what} is missing. Expected: {stem}.nii.gz, {stem}.nii, {stem}.mha, or {stem}.hdr with {stem}.img."),
            (0, 1, 0) => throw new HormesisException($"{what} is half a pair: {headers[0]} needs {stem}.img."),
            (0, 0, 1) => throw new HormesisException($"{what} is half a pair: {data[0]} needs {stem}.hdr."),
            _ => throw new HormesisException($"{what} exists more than once: " +
                $"{string.Join(", ", singles.Concat(headers).Concat(data))}. Keep one."),
        };
    }

    /// <param name="name">Name of a file below the folder.</param>
    /// <exception cref="HormesisException">The file is a link without a target, a pipe or a device.</exception>
    public static string Checked(DataFolder folder, string name, string what) =>
        UserFile.Fault(Path.Combine(folder.FullPath, name)) is { } fault
            ? throw new HormesisException($"{what} {name}: {fault}") : name;

    private static string Entered(DataFolder folder, string name, string what)
    {
        if (!Directory.Exists(Path.Combine(folder.FullPath, name)))
            return name;

        var inside = Names(folder.Folder(name));
        return inside.Where(NiftiNames.IsSingle).ToArray() is [var only]
            ? $"{name}/{only}"
            : throw new HormesisException($"{what} {name} is a folder that contains {Listed(inside)}. Leave one .nii " +
                "or .nii.gz file in it, or replace the folder by that file.");
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nothing",
        <= 3 => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more",
    };
}

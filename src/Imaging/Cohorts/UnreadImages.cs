using Hormesis.Imaging.Scans;

namespace Hormesis.Imaging.Cohorts;

/// <summary>Names the images of a folder that no cohort reads because of their endings.</summary>
/// <param name="root">The data's root.</param>
/// <param name="linked">Folders outside the root into which links may lead.</param>
public sealed class UnreadImages(string root, IReadOnlyList<string> linked)
{
    /// <summary>Other formats in which people have scans and slices.</summary>
    private static readonly string[] Foreign =
    [
        ".bmp", ".dcm", ".dicom", ".gif", ".ima", ".jp2", ".mat", ".mgh", ".mgz", ".mnc", ".npy", ".npz", ".nrrd",
        ".tif", ".tiff", ".webp",
    ];

    /// <summary>Finds images of other formats, and those of <see cref="InCapitals"/>.</summary>
    /// <param name="folder">Path below the root.</param>
    /// <returns>A sentence for people; null if there are none.</returns>
    public string? In(string folder) => Fault(folder, name =>
        IsInCapitals(name) || Foreign.Contains(Path.GetExtension(name).ToLowerInvariant()));

    /// <summary>Finds images whose endings differ only by capital letters from those that are read.</summary>
    /// <inheritdoc cref="In"/>
    public string? InCapitals(string folder) => Fault(folder, IsInCapitals);

    private static bool IsInCapitals(string name) =>
        ScanFiles.StemOf(name) is null && ScanFiles.StemOf(name.ToLowerInvariant()) is not null;

    private string? Fault(string folder, Func<string, bool> isUnread)
    {
        var opened = DataFolder.Open(root, folder, linked);
        string[] names = [.. opened.Files().Where(isUnread)];
        return names.Length == 0 ? null
            : $"{opened.FullPath}: the endings of these files are not read: {Listing.Names(names)}. Read are .png, "
                + $".jpg, .jpeg, {ScanNames.Endings}, in small letters. Rename or convert the files, or take them out "
                + "of the folder.";
    }
}

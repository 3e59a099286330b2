using Hormesis.Imaging.Images;
using Hormesis.Imaging.Scans;

namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>Finds what is wrong with pairs of an image and a mask, from the headers of the files.</summary>
internal static class PairFaults
{
    /// <param name="pairs">Paths of the first file of each image and mask.</param>
    /// <param name="slicesPerFile">Largest number of slices that are taken of a file.</param>
    /// <param name="missing">Says what lacks if there are at most so many slices.</param>
    /// <returns>One sentence for each problem.</returns>
    public static IEnumerable<string> Of(
        IReadOnlyList<(string Image, string Mask)> pairs, int slicesPerFile, Func<long, IEnumerable<string>> missing)
    {
        var slices = 0L;
        foreach (var (image, mask) in pairs)
        {
            if (Fault(image, mask) is { } fault)
                yield return fault;
            slices += ImageFile.IsImage(image) ? 1 : slicesPerFile;
        }

        foreach (var lack in missing(slices))
            yield return lack;
    }

    /// <summary>Returns why a mask does not belong to its image; null if it does.</summary>
    private static string? Fault(string image, string mask)
    {
        try
        {
            return (ImageFile.IsImage(image), ImageFile.IsImage(mask)) switch
            {
                (true, true) => SizeFault(image, mask),
                (false, false) => GridFault(image, mask),
                _ => $"{mask}: a picture and a scan cannot be combined. Give image and mask in the same format.",
            };
        }
        catch (HormesisException error)
        {
            return error.Message;
        }
    }

    private static string? SizeFault(string image, string mask)
    {
        var (wanted, given) = (ImageFile.ReadSize(image), ImageFile.ReadSize(mask));
        return given == wanted
            ? null
            : FormattableString.Invariant(
                $"{mask}: the mask has {given.Width}x{given.Height} pixels, its image {Path.GetFileName(image)} has ")
                + FormattableString.Invariant($"{wanted.Width}x{wanted.Height}; both must be equal.");
    }

    private static string? GridFault(string image, string mask) =>
        ScanFile.ReadGrid(image).Difference(ScanFile.ReadGrid(mask)) is { } difference
            ? $"{mask}: the mask does not lie on the grid of its image: it has {difference}. Resample it to the image."
            : null;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Hormesis.Imaging.Images;

namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>Lists the content of an image folder, by patient and number.</summary>
internal static partial class ImageFolderIndex
{
    /// <exception cref="HormesisException">Names are unclear, masks are missing, or the folder is empty; the message
    /// lists all problems.</exception>
    /// <param name="faults">For the user's whole folder, finds more problems of its cases; null for a staged part of a
    /// folder.</param>
    public static IReadOnlyList<ImageFolderCase> Find(DataFolder images, DataFolder? masks, PatientNames patients,
        ImageFolderConfig config, Func<IReadOnlyList<ImageFolderCase>, IEnumerable<string>>? faults = null)
    {
        var patientBlock = config.PatientBlock;
        var problems = new Problems(images.FullPath);
        var imageStems = ByStem(images);
        var maskStems = masks is null ? null : ByStem(masks);
        if (faults is not null)
            patients.Table?.CheckKnown(imageStems.Keys, problems);
        var cases = new List<ImageFolderCase>();
        foreach (var (stem, names) in imageStems.Where(entry => IsWanted(entry.Key, config)))
            problems.Gather(() => cases.Add(Case((images, masks), stem, names, maskStems, patients, patientBlock)));
        foreach (var twins in cases.GroupBy(found => (Patient: found.Name, found.Number))
            .Where(group => group.Count() > 1))
            problems.Add($"patient {twins.Key.Patient} has slice {twins.Key.Number} more than once: " +
                $"{string.Join(", ", twins.Select(found => found.Image[0]))}. Give them different numbers.");
        if (faults is not null && cases.Count > 0)
        {
            foreach (var fault in faults(cases))
                problems.Add(fault);
        }

        problems.ThrowIfAny();
        return cases.Count > 0
            ? [.. cases.OrderBy(found => patientBlock is null ? 0
                : long.Parse(found.Patient, CultureInfo.InvariantCulture))
                .ThenBy(found => found.Patient, StringComparer.Ordinal).ThenBy(found => found.Number)
                .ThenBy(found => found.Name, StringComparer.Ordinal)]
            : throw new HormesisException(
                $"{Path.GetFullPath(images.FullPath)}: the folder contains no image" +
                (config is { FirstNumber: null, LastNumber: null }
                    ? "" : " with a number from firstNumber to lastNumber") +
                ". Known formats are .png, .jpg, .jpeg, .nii, .nii.gz, .mha, and .hdr with .img.");
    }

    private static bool IsWanted(string stem, ImageFolderConfig config) =>
        (config.FirstNumber is null && config.LastNumber is null)
        || (NumberOf(stem) is { } number && number >= (config.FirstNumber ?? 0)
            && number <= (config.LastNumber ?? int.MaxValue));

    private static SortedDictionary<string, HashSet<string>> ByStem(DataFolder folder)
    {
        var stems = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in ScanFiles.Names(folder))
        {
            if (ScanFiles.StemOf(name) is not { } stem)
                continue;
            if (!stems.TryGetValue(stem, out var names))
                stems[stem] = names = [];
            names.Add(name);
        }

        return stems;
    }

    private static ImageFolderCase Case(
        (DataFolder Images, DataFolder? Masks) folders,
        string stem,
        HashSet<string> names,
        SortedDictionary<string, HashSet<string>>? masks,
        PatientNames patients,
        int? patientBlock)
    {
        var image = FilesOf(folders.Images, stem, names, $"image {stem}");
        IReadOnlyList<string>? mask = null;
        if (masks is not null)
            mask = masks.TryGetValue(stem, out var maskNames)
                ? FilesOf(folders.Masks!, stem, maskNames, $"the mask of image {image[0]}")
                : throw new HormesisException($"image {image[0]}: has no mask. The folder of masks needs a file " +
                    $"of the same name, for example {stem}.png.");

        var number = NumberOf(stem);
        if (patientBlock is not { } block)
            return new(patients.Of(stem), stem, number ?? 0, image, mask);
        if (number is not { } known)
            throw new HormesisException($"image {image[0]}: its name has no number below {int.MaxValue}, but " +
                $"patientBlock {block} derives the patient from this number.");

        var patient = (known / block).ToString(CultureInfo.InvariantCulture);
        return new(patient, patient, known, image, mask);
    }

    private static IReadOnlyList<string> FilesOf(DataFolder folder, string stem, HashSet<string> names, string what)
    {
        List<string> pictures = [.. names.Where(ImageFile.IsImage).Order(StringComparer.Ordinal)];
        if (pictures.Count == 0)
            return ScanFiles.Find(folder, stem, names, what);
        return names.Count == 1
            ? [ScanFiles.Checked(folder, pictures[0], what)]
            : throw new HormesisException(
                $"{what} exists more than once: {string.Join(", ", names.Order(StringComparer.Ordinal))}. Keep one.");
    }

    private static int? NumberOf(string stem) =>
        LastNumber().Match(stem) is { Success: true } match
        && int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex("[0-9]+(?=[^0-9]*$)")]
    private static partial Regex LastNumber();
}

using Hormesis.Imaging.Images;
using Hormesis.Imaging.Volumes;

namespace Hormesis.Imaging.Cohorts.ImageFolders;

/// <summary>
/// Reads folders of single slices or scans; each file is a case. Two modalities (CT and MRI) are two cohorts; patients
/// with equal names are the same person.
/// </summary>
internal static class ImageFolderCohort
{
    /// <summary>Lists the files that <see cref="Load"/> will read: relative to the root, with '/', sorted.</summary>
    /// <param name="root">The data's root; nothing outside it is read, except through links into
    /// <paramref name="linked"/>.</param>
    /// <param name="linked">Folders outside the root into which links may lead.</param>
    /// <exception cref="HormesisException">Masks are missing, names are unclear, or a link leaves the root; the message
    /// lists all problems.</exception>
    public static IReadOnlyList<string> ListFiles(string root, ImageFolderConfig config,
        params IReadOnlyList<string> linked) => ListSoundFiles(root, config, linked, _ => []);

    /// <param name="faults">Finds more problems, from the paths of the first file of each image and mask.</param>
    /// <inheritdoc cref="ListFiles"/>
    public static IReadOnlyList<string> ListSoundFiles(string root, ImageFolderConfig config,
        IReadOnlyList<string> linked,
        Func<IReadOnlyList<(string Image, string Mask)>, IEnumerable<string>> faults)
    {
        var (images, masks, patients) = Opened(config, path => DataFolder.Open(root, path, linked));
        var files =
            new SortedSet<string>(patients.Table is null ? [] : [patients.Table.FromRoot], StringComparer.Ordinal);
        foreach (var found in ImageFolderIndex.Find(images, masks, patients, config, Faults))
        {
            files.UnionWith(found.Image.Select(images.FromRoot));
            files.UnionWith((found.Mask ?? []).Select(name => masks!.FromRoot(name)));
        }

        return [.. files];

        IEnumerable<string> Faults(IReadOnlyList<ImageFolderCase> cases) => faults(
        [
            .. from found in cases
               where found.Mask is not null
               select (Path.Combine(images.FullPath, found.Image[0]), Path.Combine(masks!.FullPath, found.Mask![0])),
        ]);
    }

    /// <summary>Returns the cases by patient and number and reads each on demand. A single picture is a volume of one
    /// slice.</summary>
    /// <param name="folder">The data's root, or a folder with the files of <see cref="ListFiles"/> at the same relative
    /// paths.</param>
    /// <exception cref="HormesisException">A mask has another size than its image or more than two values, or a file is
    /// unreadable.</exception>
    public static IEnumerable<CohortCase> Load(string folder, ImageFolderConfig config)
    {
        var (images, masks, cases) = Staged(folder, config);
        return cases.Select(found => Read(images, masks, found, config));
    }

    /// <inheritdoc cref="CohortKind.ListCases"/>
    public static IReadOnlyList<CaseName> ListCases(string folder, ImageFolderConfig config) =>
        [.. Staged(folder, config).Cases.Select(found => new CaseName(found.Patient, found.Name))];

    private static PatientNames Patients(ImageFolderConfig config, Func<string, DataFolder> open) =>
        PatientNames.Create(config.PatientPattern, config.PatientTable, open, name => name);

    private static (DataFolder Images, DataFolder? Masks, IReadOnlyList<ImageFolderCase> Cases) Staged(
        string folder, ImageFolderConfig config)
    {
        var (images, masks, patients) = Opened(config, path => DataFolder.OpenStaged(folder, path));
        return (images, masks, ImageFolderIndex.Find(images, masks, patients, config));
    }

    /// <param name="open">Opens a folder below the data's root.</param>
    /// <exception cref="HormesisException">Folders or the table of patients are missing or invalid; the message lists
    /// all problems.</exception>
    private static (DataFolder Images, DataFolder? Masks, PatientNames Patients) Opened(
        ImageFolderConfig config, Func<string, DataFolder> open)
    {
        var problems = new List<HormesisException>();
        var images = Try(() => open(config.Images));
        var masks = config.Masks is { } path ? Try(() => open(path)) : null;
        var patients = Try(() => Patients(config, open));
        return problems switch
        {
            [] => (images!, masks, patients!),
            [var only] => throw only,
            _ => throw new HormesisException($"{config.Images}: {problems.Count} problems:"
                + string.Concat(problems.Select(problem => $"\n  - {problem.Message}"))),
        };

        T? Try<T>(Func<T> opened)
            where T : class
        {
            try
            {
                return opened();
            }
            catch (HormesisException problem)
            {
                problems.Add(problem);
                return null;
            }
        }
    }

    private static CohortCase Read(DataFolder images, DataFolder? masks, ImageFolderCase found,
        ImageFolderConfig config)
    {
        var imagePath = Path.Combine(images.FullPath, found.Image[0]);
        var image = CaseFile.Read(imagePath, isTransposed: config.Transposed);
        if (image.Size.Z > 1 && config.PatientBlock is not null)
            throw new HormesisException(
                $"{imagePath}: the file is a scan of {image.Size.Z} slices, not a single slice. " +
                "Remove patientBlock, and give patientPattern or patientTable if a patient has several scans.");

        return new()
        {
            Patient = found.Patient,
            Case = found.Name,
            Image = image,
            Mask = found.Mask is null ? null
                : ReadMask(imagePath, image, Path.Combine(masks!.FullPath, found.Mask[0]), config),
            FirstSlice = image.Size.Z > 1 ? 0 : found.Number,
        };
    }

    private static Volume ReadMask(string imagePath, Volume image, string maskPath, ImageFolderConfig config)
    {
        if (ImageFile.IsImage(imagePath) != ImageFile.IsImage(maskPath))
            throw new HormesisException(
                $"{maskPath}: a picture and a scan cannot be combined. Give image and mask in " +
                "the same format.");

        var mask = CaseFile.Read(maskPath, isTransposed: config.Transposed);
        if (mask.Size != image.Size)
            throw new HormesisException($"{maskPath}: the mask has {mask.Size} voxels (x, y, z), its image " +
                $"{Path.GetFileName(imagePath)} has {image.Size}; both must be equal.");
        if (CaseFile.GridDifference(imagePath, channel: null, maskPath) is { } difference)
            throw new HormesisException($"{maskPath}: the mask does not lie on the grid of its image: it has " +
                $"{difference}. Resample it to the image.");

        BinaryMask.Make(mask.Voxels, config.Labels, maskPath);
        return mask;
    }
}

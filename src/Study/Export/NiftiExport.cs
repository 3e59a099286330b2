using System.Globalization;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;

namespace Hormesis.Study.Export;

/// <summary>Writes the predictions of a U-Net on the test split as one NIfTI mask for each scan, on the scan's own
/// grid.</summary>
internal sealed class NiftiExport : StudyExport
{
    private const string Predictions = "predictions.npy";

    private readonly ExportChoice choice;
    private readonly (StageInstance Producer, string Folder) real;

    public NiftiExport(ExportChoice choice, ExportRequest request)
    {
        this.choice = choice;
        real = SetOf(choice.Instance, "real");
        Folder = new(Path.Combine(request.To, string.Create(
            CultureInfo.InvariantCulture, $"predictions-{choice.Arm}-p{choice.Rate.Percent}-seed{choice.Seed}")));
    }

    public override IReadOnlyList<StageInstance> Needed => [real.Producer, choice.Instance];

    private protected override ExportFolder Folder { get; }

    private protected override IReadOnlyList<string> Write(
        string folder, ExportSources sources, CancellationToken cancellation)
    {
        (StageInstance, string)[] files =
        [
            (choice.Instance, Predictions),
            (real.Producer, $"{real.Folder}/{SliceSet.RecordsFile}"),
            (real.Producer, $"{real.Folder}/{SliceGrids.FileName}"),
        ];
        var records = SliceSet.LoadRecords(sources.PathOf(real.Producer, $"{real.Folder}/{SliceSet.RecordsFile}"))
            .Where(record => record.Split == Split.Test).ToList();
        var grids = SliceGrids.Load(sources.PathOf(real.Producer, $"{real.Folder}/{SliceGrids.FileName}"));
        var masks = NpyFile.ReadByte(sources.PathOf(choice.Instance, Predictions));
        if (masks.Shape is not [var count, var size, var width] || count != records.Count || size != width)
            throw new HormesisException($"{sources.PathOf(choice.Instance, Predictions)}: its shape is "
                + $"({string.Join(", ", masks.Shape)}); the test split has {records.Count} slices.");

        CheckPlaces(records, grids);
        var (scans, changed) = (0, 0);
        foreach (var scan in records.Index().GroupBy(entry => grids.Of(entry.Item)))
        {
            cancellation.ThrowIfCancellationRequested();
            changed += ScanMask.Write(
                Path.Combine(folder, $"{FileOf(scan.Key.Case)}.nii.gz"),
                scan.Key,
                scan.Select(entry => (
                    entry.Item.Slice,
                    masks.Values[(entry.Index * size * size)..((entry.Index + 1) * size * size)])),
                size);
            scans++;
        }

        var said = string.Create(CultureInfo.InvariantCulture,
            $"Masks of {records.Count} test slices in {scans} scans; prepared again, {changed} pixels would differ.");
        ExportFolder.WriteReadme(folder, ExportReadme.Write(
            $"Study {sources.Study}: predictions of the U-Net, {choice}",
            sources,
            sources.Digests(files),
            "One mask, 0 or 1, for each scan with test slices, named as the scan, with the scan's size and position. "
            + "Voxels outside the slices that the study took are 0: they were not predicted.",
            said));
        return [said];
    }

    /// <exception cref="HormesisException">Scans have no position in space, or names that are equal as
    /// files.</exception>
    private static void CheckPlaces(IEnumerable<SliceRecord> records, SliceGrids grids)
    {
        var scans = records.Select(grids.Of).Distinct().ToList();
        string[] pictures = [.. scans.Where(scan => scan.Scan.Affine is null).Select(scan => scan.Case).Distinct()];
        if (pictures.Length > 0)
            throw new HormesisException($"{pictures.Length} test cases are pictures, which have no position in space, "
                + $"so there are no scans for masks to lie on: {Listing.Names(pictures)}. Their predictions are in "
                + $"{Predictions} of the stage evaluate.");
        var same = scans.GroupBy(scan => FileOf(scan.Case), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(names => names.Count() > 1);
        if (same is not null)
            throw new HormesisException($"The scans {Listing.Names([.. same.Select(scan => scan.Case)])} would all be "
                + $"written as {same.Key}.nii.gz. Give them different names.");
    }

    /// <summary>Name of a scan as that of a file.</summary>
    private static string FileOf(string name) => string.Concat(name.Select((letter, index) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' || (letter == '.' && index > 0) ? letter : '_'));
}

using System.Text.RegularExpressions;
using Hormesis.Files;
using Hormesis.Imaging.Arrays;
using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Images;
using Hormesis.Imaging.Scans;
using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Predictions;

/// <summary>
/// Masks that another program predicted on the test split of D: one file for each slice, named as in the export
/// (<see cref="SliceNames"/>), NIfTI or PNG; or all of them in <see cref="ArrayFile"/>, uint8 (N, H, W), in the order
/// of the split's slices.
/// </summary>
public static partial class PredictionFolder
{
    public const string ArrayFile = "predictions.npy";

    private static readonly string[] Endings = [SliceScan.Ending, ".nii", ".png"];

    /// <summary>Opens a folder and lists the predictions in it. Other files, such as nnU-Net's plans, are not
    /// read.</summary>
    /// <param name="root">The data's root; nothing outside it is read.</param>
    /// <param name="relative">Path of the folder below the root, with '/'.</param>
    /// <param name="linked">Folders outside the root into which links may lead.</param>
    /// <exception cref="HormesisException">There is no such folder, it has no predictions, or a link leaves the
    /// root.</exception>
    public static (string Folder, IReadOnlyList<string> Names) List(
        string root, string relative, params IReadOnlyList<string> linked)
    {
        var folder = DataFolder.Open(root, relative, linked);
        string[] names = [.. folder.Files().Where(name => name == ArrayFile || Name().IsMatch(name))];
        return names.Length > 0
            ? (folder.FullPath, names)
            : throw new HormesisException(
                $"{folder.FullPath}: the folder has no predictions. Expected: {SliceNames.Of(SliceNames.Real, 7)}"
                + $"{SliceScan.Ending}, .nii or .png for each test slice, named as in the export's imagesTs without "
                + $"_0000, or all of them in {ArrayFile}.");
    }

    /// <summary>Reads the predictions.</summary>
    /// <param name="folder">Folder with the files that <see cref="List"/> named.</param>
    /// <param name="set">D.</param>
    /// <returns>0 or 1 for each pixel of the test split, (N, H, W) in C order.</returns>
    /// <exception cref="HormesisException">Predictions are missing, given twice, of another size or on another grid, or
    /// have other values; the message lists all problems.</exception>
    public static byte[] Read(string folder, SliceSet set)
    {
        var problems = new Problems(folder);
        int[] tests =
            [.. set.Records.Index().Where(entry => entry.Item.Split == Split.Test).Select(entry => entry.Index)];
        var masks = new byte[tests.Length * set.Height * set.Width];
        if (File.Exists(Path.Combine(folder, ArrayFile)))
            problems.Gather(() => ReadArray(folder, set, tests.Length).CopyTo(masks, 0));
        else
            foreach (var (position, index) in tests.Index())
                problems.Gather(() => ReadSlice(folder, set, index)
                    .CopyTo(masks, position * set.Height * set.Width));
        problems.ThrowIfAny();
        return masks;
    }

    /// <summary>Names of the files that <see cref="Read"/> leaves out: predictions of slices outside the test split,
    /// and single masks beside <see cref="ArrayFile"/>. Sorted.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<string> LeftOut(string folder, SliceSet set)
    {
        string[] masks = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
            .Where(name => Name().IsMatch(name)).Order(StringComparer.Ordinal)];
        if (File.Exists(Path.Combine(folder, ArrayFile)))
            return masks;
        var read = set.Records.Index().Where(entry => entry.Item.Split == Split.Test)
            .Select(entry => SliceNames.Of(SliceNames.Real, entry.Index)).ToHashSet(StringComparer.Ordinal);
        return [.. masks.Where(name => !read.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)]))];
    }

    private static byte[] ReadArray(string folder, SliceSet set, int count)
    {
        using (var file = UserFile.OpenRead(Path.Combine(folder, ArrayFile)))
        {
            // The array cannot be larger than its file, so that nothing is allocated for a header that lies.
            if (file.Length > ((long)count * set.Height * set.Width) + ushort.MaxValue)
                throw new HormesisException($"{ArrayFile}: {file.Length} bytes are more than {count} masks of "
                    + $"{set.Height}x{set.Width} have.");
        }

        var array = Array(Path.Combine(folder, ArrayFile));
        if (!array.Shape.SequenceEqual([count, set.Height, set.Width]))
            throw new HormesisException($"{ArrayFile}: its shape is ({string.Join(", ", array.Shape)}), not "
                + $"({count}, {set.Height}, {set.Width}), the number, height and width of the test slices.");
        CheckValues([.. array.Values.Select(value => (float)value)], ArrayFile);
        return array.Values;
    }

    private static NpyArray<byte> Array(string path)
    {
        try
        {
            return NpyFile.ReadByte(path);
        }
        catch (Exception error) when (error is IOException or FormatException or OverflowException)
        {
            throw new HormesisException(
                $"{ArrayFile}: the file is no complete .npy array: {VisibleText.OfLine(error.Message)}", error);
        }
    }

    private static byte[] ReadSlice(string folder, SliceSet set, int index)
    {
        var stem = SliceNames.Of(SliceNames.Real, index);
        string[] found = [.. Endings.Select(ending => stem + ending)
            .Where(name => File.Exists(Path.Combine(folder, name)))];
        if (found is not [var name])
            throw new HormesisException(found.Length == 0
                ? $"{stem} is missing: the slice {set.Records[index].Id} has no prediction"
                : $"{stem} is there more than once: {string.Join(", ", found)}");

        var path = Path.Combine(folder, name);
        if (!ImageFile.IsImage(name)
            && SliceScan.PlaceOf(set.Height, set.Width).Difference(ScanFile.ReadGrid(path)) is { } difference)
            throw new HormesisException(
                $"{name}: it does not lie on the grid of the exported image: it has {difference}");

        var volume = CaseFile.Read(path);
        if (volume.Size != (set.Width, set.Height, 1))
            throw new HormesisException($"{name}: it has {volume.Size.X}x{volume.Size.Y} pixels (columns, rows), not "
                + $"{set.Width}x{set.Height}");

        CheckValues(volume.Voxels, name);
        // RAS+ runs against columns and rows.
        return [.. volume.Voxels.Reverse().Select(value => (byte)value)];
    }

    private static void CheckValues(float[] values, string name)
    {
        var other = System.Array.FindIndex(values, value => value is not (0 or 1));
        if (other >= 0)
            throw new HormesisException(FormattableString.Invariant(
                $"{name}: it has the value {values[other]}; a mask has only 0 and 1"));
    }

    [GeneratedRegex(@"\Areal_[0-9]{5,9}\.(nii\.gz|nii|png)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

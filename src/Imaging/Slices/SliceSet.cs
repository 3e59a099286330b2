using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Hormesis.Imaging.Arrays;
using Hormesis.Stages;

namespace Hormesis.Imaging.Slices;

/// <summary>
/// Axial slices of one modality and one size: pixels in [-1, 1] with air at -1, and binary masks if the cohort has
/// them. Files: <c>images.npy</c> (float32, (N, H, W)), <c>masks.npy</c> (uint8 0 or 1, (N, H, W)), <c>slices.json</c>
/// (one <see cref="SliceRecord"/> for each slice, in order).
/// </summary>
public sealed class SliceSet
{
    public const string ImagesFile = "images.npy";
    public const string MasksFile = "masks.npy";
    public const string RecordsFile = "slices.json";

    private readonly float[] images;
    private readonly byte[]? masks;

    private SliceSet(int height, int width, float[] images, byte[]? masks, IReadOnlyList<SliceRecord> records) =>
        (Height, Width, this.images, this.masks, Records) = (height, width, images, masks, records);

    public int Height { get; }

    public int Width { get; }

    public int Count => Records.Count;

    public bool HasMasks => masks is not null;

    public IReadOnlyList<SliceRecord> Records { get; }

    /// <summary>Pixels of one slice, row by row: rows from anterior to posterior, columns from the patient's right to
    /// left.</summary>
    public ReadOnlySpan<float> Image(int index) => images.AsSpan(index * Height * Width, Height * Width);

    /// <summary>Mask of one slice, 0 or 1 for each pixel.</summary>
    public ReadOnlySpan<byte> Mask(int index) =>
        (masks ?? throw new InvalidOperationException("This set has no masks."))
            .AsSpan(index * Height * Width, Height * Width);

    /// <summary>Files of a saved set, below <paramref name="folder"/>.</summary>
    public static string[] Files(string folder, bool withMasks) =>
        withMasks
            ? [$"{folder}/{ImagesFile}", $"{folder}/{MasksFile}", $"{folder}/{RecordsFile}"]
            : [$"{folder}/{ImagesFile}", $"{folder}/{RecordsFile}"];

    /// <summary>Creates a set of patients with one scan each; the scan gets the patient's name.</summary>
    /// <inheritdoc cref="Create(int, int, IReadOnlyList{ValueTuple{string, string, int, Split, float[], byte[]}})"/>
    public static SliceSet Create(int height, int width,
        IReadOnlyList<(string Patient, int Slice, Split Split, float[] Image, byte[]? Mask)> slices) =>
        Create(height, width,
            [.. slices.Select(slice =>
            (slice.Patient, slice.Patient, slice.Slice, slice.Split, slice.Image, slice.Mask))]);

    /// <param name="slices">Each has pixels and a mask of height x width. Either all or none have a mask.</param>
    public static SliceSet Create(int height, int width,
        IReadOnlyList<(string Patient, string Case, int Slice, Split Split, float[] Image, byte[]? Mask)> slices)
    {
        var size = height * width;
        var images = new float[slices.Count * size];
        var masks = slices.Count > 0 && slices[0].Mask is not null ? new byte[slices.Count * size] : null;
        var records = new List<SliceRecord>(slices.Count);
        foreach (var (index, (patient, name, number, split, image, mask)) in slices.Index())
        {
            image.CopyTo(images.AsSpan(index * size, size));
            mask?.CopyTo(masks.AsSpan(index * size, size));
            records.Add(new SliceRecord
            {
                Patient = patient,
                Case = name,
                Slice = number,
                Split = split,
                MaskPixels = mask?.Count(value => value != 0) ?? 0,
                Digest = DigestOf(image, mask),
            });
        }

        return new(height, width, images, masks, records);
    }

    /// <summary>Loads the records of a saved set, without its pixels.</summary>
    /// <param name="path">Path of the set's <see cref="RecordsFile"/>.</param>
    public static IReadOnlyList<SliceRecord> LoadRecords(string path) =>
        JsonSerializer.Deserialize<List<SliceRecord>>(File.ReadAllText(path), ParametersJson.Indented)!;

    public static SliceSet Load(string folder)
    {
        var images = NpyFile.ReadSingle(Path.Combine(folder, ImagesFile));
        var masksPath = Path.Combine(folder, MasksFile);
        var masks = File.Exists(masksPath) ? NpyFile.ReadByte(masksPath) : null;
        var records = LoadRecords(Path.Combine(folder, RecordsFile));
        if (images.Shape is not [var count, var height, var width] || count != records.Count
            || (masks is not null && !masks.Shape.SequenceEqual(images.Shape)))
            throw new HormesisException($"{folder}: images, masks and records differ in number or size.");

        return new(height, width, images.Values, masks?.Values, records);
    }

    /// <summary>Returns the slices of one split, in this set's order.</summary>
    public SliceSet Of(Split split)
    {
        int[] chosen = [.. Records.Index().Where(entry => entry.Item.Split == split).Select(entry => entry.Index)];
        return new(
            Height,
            Width,
            [.. chosen.SelectMany(index => Image(index).ToArray())],
            HasMasks ? [.. chosen.SelectMany(index => Mask(index).ToArray())] : null,
            [.. chosen.Select(index => Records[index])]);
    }

    /// <summary>Returns the same slices with other pixels, such as a network's output for each slice.</summary>
    /// <param name="pixels">Values in [-1, 1], (N, H, W) in C order.</param>
    public SliceSet With(float[] pixels) =>
        pixels.Length == images.Length
            ? new(Height, Width, pixels, masks,
                [.. Records.Select((record, index) =>
                record with { Digest = DigestOf(PixelsOf(pixels, index), HasMasks ? Mask(index) : []) })])
            : throw new ArgumentException(
                $"{pixels.Length} pixels do not belong to {Count} slices of {Height} x {Width}.", nameof(pixels));

    /// <summary>Returns the same slices of other patients.</summary>
    /// <param name="patientOf">Patient of a case.</param>
    public SliceSet WithPatients(Func<string, string> patientOf) => new(Height, Width, images, masks,
        [.. Records.Select(record => record with { Patient = patientOf(record.Case) })]);

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        NpyFile.Write(Path.Combine(folder, ImagesFile), images, Count, Height, Width);
        if (masks is not null)
            NpyFile.Write(Path.Combine(folder, MasksFile), masks, Count, Height, Width);
        File.WriteAllText(Path.Combine(folder, RecordsFile),
            JsonSerializer.Serialize(Records, ParametersJson.Indented) + "\n");
    }

    private ReadOnlySpan<float> PixelsOf(float[] pixels, int index) =>
        pixels.AsSpan(index * Height * Width, Height * Width);

    private static Digest DigestOf(ReadOnlySpan<float> image, ReadOnlySpan<byte> mask)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(image));
        hash.AppendData(mask);
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

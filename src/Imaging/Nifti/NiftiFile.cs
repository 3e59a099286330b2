using Hormesis.Files;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Nifti;

/// <summary>
/// Reads scans and segmentations in NIfTI-1 and NIfTI-2: single files and pairs, plain and gzip, both byte orders,
/// every real type. <see cref="NiftiHeader"/> documents what is refused.
/// </summary>
public static class NiftiFile
{
    /// <summary>
    /// Reads a scan, scales its values by the numbers of the header, and reorders its axes to the nearest RAS+ axes.
    /// Nothing is resampled.
    /// </summary>
    /// <param name="path">x.nii, x.nii.gz, or either file of a pair.</param>
    /// <exception cref="HormesisException">The file is missing, truncated, corrupt, of an unknown kind or too large, or
    /// has voxels that are not finite.</exception>
    public static Volume Read(string path) => Read(path, channel: null);

    /// <param name="channel">Channel of a 4-D file, from 0, which is read as a 3-D scan; a 3-D file has channel 0. Null
    /// if the file must be a 3-D scan.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static Volume Read(string path, int? channel)
    {
        var (headerPath, dataPath) = Locate(path);
        using var source = ScanSource.Open(headerPath);
        var header = ReadHeader(source, channel, headerPath);
        if (headerPath == dataPath)
            return ReadVoxels(source, header, channel ?? 0, dataPath);

        using var data = ScanSource.Open(dataPath);
        return ReadVoxels(data, header, channel ?? 0, dataPath);
    }

    /// <summary>Reads only the grid, from the header.</summary>
    internal static VoxelGrid ReadGrid(string path, int? channel = null)
    {
        var (headerPath, _) = Locate(path);
        using var source = ScanSource.Open(headerPath);
        return VoxelGrid.Of(ReadHeader(source, channel, headerPath).Layout);
    }

    private static (string Header, string Data) Locate(string path)
    {
        if (NiftiNames.IsSingle(path))
            return (Existing(path, [path]), path);

        var stem = NiftiNames.Stem(path)
            ?? throw new HormesisException(
            $"{path}: the name is not that of a NIfTI scan. Known are .nii, .nii.gz, and .hdr with .img (also .gz).");
        return (Existing(path, [.. NiftiNames.HeadersOf(stem)]), Existing(path, [.. NiftiNames.DataOf(stem)]));
    }

    private static string Existing(string path, string[] candidates) =>
        candidates.FirstOrDefault(File.Exists)
        // The code that opens the entry also reports problems of it.
        ?? candidates.FirstOrDefault(candidate => FileStat.OfLink(candidate) is not null)
        ?? throw new HormesisException(
            $"{path}: the scan does not exist. Expected: {string.Join(" or ", candidates.Select(Path.GetFullPath))}.");

    private static NiftiHeader ReadHeader(ScanSource source, int? channel, string path)
    {
        var bytes = new byte[RawHeader.Nifti2Length];
        source.ReadExactly(bytes.AsSpan(0, RawHeader.Nifti1Length), RawHeader.Nifti1Length);
        // A NIfTI-1 .hdr file may contain only the header, so no more bytes are read.
        var length = RawHeader.LengthOf(bytes);
        source.ReadExactly(bytes.AsSpan(RawHeader.Nifti1Length, length - RawHeader.Nifti1Length), length);
        var raw = RawHeader.Parse(bytes.AsSpan(0, length))
            ?? throw ForeignContent.Unreadable(path,
                bytes is [0x1f, 0x8b, ..] && path.EndsWith(".gz", StringComparison.Ordinal)
                ? "the file is compressed with gzip more than once. Unpack it once."
                : "the file is not NIfTI: it begins neither like NIfTI-1 (348, n+1 or ni1) nor like NIfTI-2 " +
                    "(540, n+2 or ni2). Convert ANALYZE, DICOM and other formats first.");
        if (raw.SingleFile != NiftiNames.IsSingle(path))
            throw new HormesisException(
                $"{path}: its header is that of " +
                $"{(raw.SingleFile ? "a single .nii file" : "a .hdr and .img pair")}, but its name is not. Rename or " +
                "convert the file.");

        return NiftiHeader.Check(raw, channel, path);
    }

    private static Volume ReadVoxels(ScanSource source, NiftiHeader header, int channel, string path)
    {
        var expected = header.Bytes;
        if (source.Capacity < expected)
            throw ForeignContent.Unreadable(path,
                $"the file is truncated: {expected} bytes expected, at most {source.Capacity} found. Copy or " +
                "download it again.");

        source.SkipTo(header.VoxelOffset + (channel * header.Layout.Bytes), expected);
        var volume = VoxelReader.Read(header.Layout, bytes => source.ReadExactly(bytes, expected), path);
        source.SkipTo(expected, expected);
        source.Finish();
        return volume;
    }
}

using Hormesis.Files;
using Hormesis.Imaging.Compression;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.MetaImage;

/// <summary>
/// Reads scans and segmentations in MetaImage: header and voxels in one file, plain or zlib, both byte orders, every
/// real type. <see cref="MetaHeader"/> documents what is refused.
/// </summary>
public static class MetaImageFile
{
    /// <summary>Reads a scan and reorders its axes to the nearest RAS+ axes. Nothing is resampled.</summary>
    /// <exception cref="HormesisException">The file is missing, truncated, corrupt, of an unknown kind or too large, or
    /// has voxels that are not finite.</exception>
    public static Volume Read(string path)
    {
        using var file = UserFile.OpenRead(path);
        try
        {
            var header = MetaHeader.Read(file, path);
            return header.IsCompressed ? ReadCompressed(file, header, path) : ReadPlain(file, header, path);
        }
        catch (InvalidDataException error)
        {
            throw new HormesisException($"{path}: the file is truncated or corrupt: its zlib data are not those of " +
                $"the header ({error.Message.TrimEnd('.')}). Copy or download it again.", error);
        }
        catch (IOException error)
        {
            throw new HormesisException($"{path}: the file cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Reads only the grid, from the header.</summary>
    internal static VoxelGrid ReadGrid(string path)
    {
        using var file = UserFile.OpenRead(path);
        return VoxelGrid.Of(MetaHeader.Read(file, path).Layout);
    }

    private static Volume ReadPlain(FileStream file, MetaHeader header, string path)
    {
        CheckLength(file, header.Layout.Bytes, file.Length - file.Position, path);
        return VoxelReader.Read(header.Layout, bytes => file.ReadExactly(bytes), path);
    }

    private static Volume ReadCompressed(FileStream file, MetaHeader header, string path)
    {
        var length = header.CompressedBytes ?? (file.Length - file.Position);
        CheckLength(file, length, file.Length - file.Position, path);
        CheckLength(file, header.Layout.Bytes, length * ZlibData.MaxExpansion, path);
        using var data = new ZlibData(file, length);
        var volume = VoxelReader.Read(header.Layout, bytes => data.ReadExactly(bytes), path);
        data.Finish();
        return volume;
    }

    private static void CheckLength(FileStream file, long expected, long found, string path)
    {
        if (found < expected)
            throw new HormesisException($"{path}: the file is truncated: {expected} bytes expected after its header " +
                $"of {file.Position}, at most {found} found. Copy or download it again.");
    }
}

using Hormesis.Imaging.MetaImage;
using Hormesis.Imaging.Nifti;
using Hormesis.Imaging.Volumes;
using Hormesis.Imaging.Voxels;

namespace Hormesis.Imaging.Scans;

/// <summary>Reads scans and segmentations in the format that their name says: NIfTI or MetaImage.</summary>
public static class ScanFile
{
    /// <inheritdoc cref="NiftiFile.Read(string, int?)"/>
    /// <param name="path">A name of <see cref="ScanNames"/>.</param>
    public static Volume Read(string path, int? channel = null)
    {
        if (MetaImageNames.Stem(path) is null)
            return NiftiFile.Read(path, channel);

        CheckChannel(path, channel);
        return MetaImageFile.Read(path);
    }

    /// <summary>Reads only the grid, from the header.</summary>
    internal static VoxelGrid ReadGrid(string path, int? channel = null)
    {
        if (MetaImageNames.Stem(path) is null)
            return NiftiFile.ReadGrid(path, channel);

        CheckChannel(path, channel);
        return MetaImageFile.ReadGrid(path);
    }

    private static void CheckChannel(string path, int? channel)
    {
        if (channel > 0)
            throw new HormesisException($"{path}: a MetaImage scan has only channel 0, not {channel}.");
    }
}

using Hormesis.Imaging.MetaImage;
using Hormesis.Imaging.Nifti;

namespace Hormesis.Imaging.Scans;

/// <summary>File names of scans in every format that is read.</summary>
internal static class ScanNames
{
    /// <summary>The endings, for messages.</summary>
    public const string Endings = ".nii.gz, .nii, .mha, or .hdr with .img";

    /// <summary>Whether a file of this name holds a whole scan, and not half of a pair.</summary>
    public static bool IsSingle(string name) => NiftiNames.IsSingle(name) || MetaImageNames.Stem(name) is not null;

    /// <summary>Returns the name before the ending; null for other names.</summary>
    public static string? Stem(string name) => NiftiNames.Stem(name) ?? MetaImageNames.Stem(name);

    public static IEnumerable<string> SinglesOf(string stem) =>
        NiftiNames.SinglesOf(stem).Concat(MetaImageNames.FilesOf(stem));
}

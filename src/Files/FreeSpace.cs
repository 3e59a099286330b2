using System.Globalization;

namespace Hormesis.Files;

/// <summary>Free space of a file system for this user.</summary>
/// <param name="Bytes">Null if unknown.</param>
/// <param name="HasInodes">Whether another file can be created; true for file systems without a limit.</param>
internal readonly record struct FreeSpace(double? Bytes, bool HasInodes)
{
    public static FreeSpace Of(string folder) => NativeMethods.StatFileSystem(folder, out var stat) == 0
        ? new((double)stat.AvailableBlocks * stat.BlockSize, stat.Inodes == 0 || stat.AvailableInodes > 0)
        : new(null, HasInodes: true);

    public override string ToString() =>
        Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB") : "an unknown amount";
}

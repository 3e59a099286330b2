using System.Globalization;

namespace Hormesis.Files;

/// <summary>What a file system has left for this user.</summary>
/// <param name="Bytes">Null where it cannot be asked.</param>
/// <param name="HasInodes">Whether a further file can be made; some file systems know no limit.</param>
public readonly record struct FreeSpace(double? Bytes, bool HasInodes)
{
    public static FreeSpace Of(string folder) => NativeMethods.StatFileSystem(folder, out var stat) == 0
        ? new((double)stat.AvailableBlocks * stat.BlockSize, stat.Inodes == 0 || stat.AvailableInodes > 0)
        : new(null, HasInodes: true);

    public override string ToString() =>
        Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB") : "an unknown amount";
}

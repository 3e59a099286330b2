using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>What the file system says of a file without reading it.</summary>
/// <param name="ModifiedNs">Nanoseconds since 1970.</param>
/// <param name="ChangedNs">Of the inode: no program can set it back.</param>
public readonly record struct FileStat(ulong Device, ulong Inode, long Size, long ModifiedNs, long ChangedNs,
    uint Links, bool IsFile)
{
    private const int RegularFile = 0x8000;
    private const int TypeMask = 0xf000;

    /// <summary>Null where there is nothing, or nothing that may be seen; links are followed.</summary>
    public static FileStat? Of(string path) => Of(path, flags: 0);

    /// <summary>As <see cref="Of(string)"/>, of a symbolic link itself.</summary>
    public static FileStat? OfLink(string path) => Of(path, NativeMethods.NoFollow);

    /// <summary>Of an open file.</summary>
    public static FileStat? Of(SafeFileHandle file) => Of((int)file.DangerousGetHandle(), "", NativeMethods.EmptyPath);

    public bool IsSameFile(FileStat other) => Device == other.Device && Inode == other.Inode;

    private static FileStat? Of(string path, int flags) => Of(NativeMethods.CurrentFolder, path, flags);

    private static FileStat? Of(int folder, string path, int flags)
    {
        if (NativeMethods.Stat(folder, path, flags, NativeMethods.BasicStats, out var stat) != 0)
            return null;

        return new(
            ((ulong)stat.DeviceMajor << 32) | stat.DeviceMinor,
            stat.Inode,
            (long)stat.Size,
            Nanoseconds(stat.ModifiedSeconds, stat.ModifiedNanoseconds),
            Nanoseconds(stat.ChangedSeconds, stat.ChangedNanoseconds),
            stat.Links,
            (stat.Mode & TypeMask) == RegularFile);
    }

    private static long Nanoseconds(long seconds, uint nanoseconds) =>
        unchecked((seconds * 1_000_000_000) + nanoseconds);
}

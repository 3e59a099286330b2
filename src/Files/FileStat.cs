using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>Metadata of a file, obtained without reading it.</summary>
/// <param name="ModifiedNs">Nanoseconds since 1970.</param>
/// <param name="ChangedNs">Change time of the inode; no program can set it back.</param>
public readonly record struct FileStat(ulong Device, ulong Inode, long Size, long ModifiedNs, long ChangedNs,
    uint Links, bool IsFile)
{
    private const int RegularFile = 0x8000;
    private const int TypeMask = 0xf000;

    /// <summary>Returns the metadata of a path, following links; null if nothing is there or it may not be
    /// seen.</summary>
    public static FileStat? Of(string path) => Of(path, flags: 0);

    /// <summary>Like <see cref="Of(string)"/>, but does not follow a symbolic link.</summary>
    public static FileStat? OfLink(string path) => Of(path, NativeMethods.NoFollow);

    /// <summary>Returns the metadata of an open file.</summary>
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

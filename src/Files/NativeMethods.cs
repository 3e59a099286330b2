using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>Calls of libc that .NET does not offer.</summary>
internal static partial class NativeMethods
{
    internal const int CurrentFolder = -100; // AT_FDCWD
    internal const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    internal const int EmptyPath = 0x1000; // AT_EMPTY_PATH: of the open file itself
    internal const uint BasicStats = 0x7ff; // STATX_BASIC_STATS
    internal const int OpenFolder = 0x80000; // O_RDONLY | O_CLOEXEC
    internal const int ReadAndWrite = 2; // O_RDWR
    internal const uint NewFile = 0b110_110_110; // less the umask
    internal const int LockShared = 1; // LOCK_SH
    internal const int LockAlone = 2; // LOCK_EX
    internal const int LockNow = 4; // LOCK_NB
    internal const int Unlock = 8; // LOCK_UN
    internal const int DuplicateCloseOnExec = 1030; // F_DUPFD_CLOEXEC
    internal const uint NoReplace = 1; // RENAME_NOREPLACE
    internal const uint Exchange = 2; // RENAME_EXCHANGE

    private const int Create = 0x40; // O_CREAT
    private const int NeverWait = 0x800; // O_NONBLOCK: opening a pipe must not wait for its other end

    internal const int OpenAtOnce = OpenFolder | NeverWait;

    /// <summary>Flags that create a missing file, follow no link, and close the file in child processes.</summary>
    // O_NOFOLLOW
    internal static int OpenOwn { get; } =
        OpenFolder | Create | NeverWait | (RuntimeInformation.ProcessArchitecture is Architecture.Arm64
        ? 0x8000 : 0x20000);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Link(string existing, string created);

    [LibraryImport("libc", EntryPoint = "chmod", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int ChangeMode(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial SafeFileHandle Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Lock(SafeFileHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int SymbolicLink(string target, string created);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Synchronise(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Stat(int folder, string path, int flags, uint mask, out StatBuffer stat);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Rename(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Control(int file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "statvfs", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int StatFileSystem(string path, out FileSystemBuffer stat);

    /// <summary>The fields of <c>struct statvfs</c> that are used, in the layout of 64-bit systems.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct FileSystemBuffer
    {
        [FieldOffset(8)]
        public ulong BlockSize;
        [FieldOffset(32)]
        public ulong AvailableBlocks;
        [FieldOffset(40)]
        public ulong Inodes;
        [FieldOffset(56)]
        public ulong AvailableInodes;
    }

    /// <summary>The fields of <c>struct statx</c> that are used; the layout is the same on every
    /// architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct StatBuffer
    {
        [FieldOffset(16)]
        public uint Links;
        [FieldOffset(28)]
        public ushort Mode;
        [FieldOffset(32)]
        public ulong Inode;
        [FieldOffset(40)]
        public ulong Size;
        [FieldOffset(96)]
        public long ChangedSeconds;
        [FieldOffset(104)]
        public uint ChangedNanoseconds;
        [FieldOffset(112)]
        public long ModifiedSeconds;
        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
        [FieldOffset(136)]
        public uint DeviceMajor;
        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}

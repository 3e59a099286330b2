using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>Opens files in folders to which others write.</summary>
public static class ForeignFile
{
    private const int NotThere = 2; // ENOENT
    private const int NoDevice = 6; // ENXIO: a socket
    private const int NoFolder = 20; // ENOTDIR

    /// <summary>Reads a whole file; never blocks on a pipe; follows links.</summary>
    /// <param name="mostBytes">A larger file is not read.</param>
    /// <returns>Null if there is no regular file, or it is larger.</returns>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    /// <exception cref="IOException">The disk fails.</exception>
    public static byte[]? TryRead(string path, long mostBytes)
    {
        using var file = OpenRead(path);
        if (file is null || RandomAccess.GetLength(file) is var length && length > mostBytes)
            return null;

        var content = new byte[length];
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>Opens a file for reading; never blocks on a pipe; follows links.</summary>
    /// <returns>Null if there is no regular file.</returns>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    /// <exception cref="IOException">The disk fails.</exception>
    public static SafeFileHandle? OpenRead(string path)
    {
        SafeFileHandle? file = null;
        var error = FileSystemCall.Answer("open", path, () =>
        {
            file = NativeMethods.Open(path, NativeMethods.OpenAtOnce, mode: 0);
            return file.IsInvalid ? -1 : 0;
        });
        if (error == 0 && FileStat.Of(file!) is { IsFile: true })
            return file;

        file?.Dispose();
        return error is 0 or NotThere or NoDevice or NoFolder ? null
            : throw FileSystemCall.Failure($"Could not open {path}", error);
    }
}

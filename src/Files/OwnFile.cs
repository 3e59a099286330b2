using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Hormesis.Files;

/// <summary>
/// Files that this program writes over earlier ones. A symbolic or hard link of the same name is removed first, so that
/// the file behind the link is not changed.
/// </summary>
public static class OwnFile
{
    /// <summary>Creates an empty file.</summary>
    public static FileStream Create(string path)
    {
        File.Delete(path);
        return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Create(path);
        file.Write(content);
    }

    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Opens a file that an earlier process wrote, unfinished or finished and read-only; creates it if it is
    /// missing.</summary>
    public static FileStream Continue(string path)
    {
        if (FileStat.OfLink(path) is not { IsFile: true, Links: 1 })
            File.Delete(path);
        if (new FileInfo(path) is { Exists: true, IsReadOnly: true } whole)
            whole.IsReadOnly = false;
        return new(Open(path, NativeMethods.ReadAndWrite), FileAccess.ReadWrite, bufferSize: 0);
    }

    /// <summary>Opens a file and creates it if it is missing; follows no link.</summary>
    /// <param name="access">Access flags of open(2).</param>
    internal static SafeFileHandle Open(string path, int access)
    {
        SafeFileHandle? file = null;
        var error = FileSystemCall.Answer("open", path, () =>
        {
            file = NativeMethods.Open(path, access | NativeMethods.OpenOwn, NativeMethods.NewFile);
            return file.IsInvalid ? -1 : 0;
        });
        return error == 0 ? file! : throw FileSystemCall.Failure($"Could not open {path}", error);
    }
}

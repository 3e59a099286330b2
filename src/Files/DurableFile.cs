using System.Text;

namespace Hormesis.Files;

/// <summary>Writes files so that a crash at any moment leaves either the old file or the new one.</summary>
public static class DurableFile
{
    public const uint ReadOnly = 0b100_100_100;

    private const int BufferChars = 1 << 14;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Called before each step that changes the disk, with the step's name and path; tests use it to fail or
    /// to exit.</summary>
    internal static AsyncLocal<Action<string>?> BeforeStep { get; } = new();

    public static void Write(string path, string text) => Write(path, writer => writer.Write(text));

    /// <param name="write">Writes the file's text.</param>
    public static void Write(string path, Action<TextWriter> write) => Replace(path, stream =>
    {
        using var writer = new StreamWriter(stream, Utf8, BufferChars, leaveOpen: true);
        write(writer);
    });

    public static void Write(string path, byte[] content) => Replace(path, stream => stream.Write(content));

    private static void Replace(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        var temporary = Path.Combine(folder, TemporaryFile.NewName());
        try
        {
            Step($"write {path}");
            WriteThrough(temporary, write);
            DurableMove.Rename(temporary, path);
        }
        catch
        {
            File.Delete(temporary); // The disk may be full: no unread file must stay.
            throw;
        }

        FlushFolder(folder);
    }

    /// <summary>Writes a cache; ignores failures such as a full disk or a read-only store, because a cache can be made
    /// again.</summary>
    public static void TryWrite(string path, string text)
    {
        try
        {
            Write(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The content is computed again the next time.
        }
    }

    /// <summary>Writes an empty file whose only purpose is its time: the file system's current time.</summary>
    public static void WriteProbe(string path)
    {
        Step($"probe {path}");
        OwnFile.Write(path, "");
    }

    public static void Flush(string path)
    {
        Step($"flush {path}");
        using var handle = File.OpenHandle(path);
        RandomAccess.FlushToDisk(handle);
    }

    public static void Delete(string path)
    {
        Step($"delete {path}");
        File.Delete(path);
    }

    /// <summary>Makes a folder. Flushes each folder that contains a new one, because a power failure may otherwise undo
    /// it with all that is written into it.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;

        var above = Path.GetDirectoryName(Path.GetFullPath(path))!;
        MakeFolder(above);
        Directory.CreateDirectory(path);
        FlushFolder(above);
    }

    /// <summary>Flushes a folder; without this a power failure may undo a rename. Some file systems flush only
    /// files.</summary>
    public static void FlushFolder(string path)
    {
        Step($"flush {path}");
        var error = FileSystemCall.Answer("fsync", path, () =>
        {
            using var handle = NativeMethods.Open(path, NativeMethods.OpenFolder, mode: 0);
            return handle.IsInvalid ? -1 : NativeMethods.Synchronise(handle);
        });
        if (error != 0 && !FileSystemCall.IsUnknown(error))
            throw FileSystemCall.Failure($"Could not flush the folder {path}", error);
    }

    /// <summary>Sets the mode of a file of this user. Ignores file systems without modes (exFAT, SMB), which refuse
    /// it.</summary>
    public static void SetMode(string path, uint mode)
    {
        var error = FileSystemCall.Answer("chmod", path, () => NativeMethods.ChangeMode(path, mode));
        if (error is not (0 or FileSystemCall.NotPermitted) && !FileSystemCall.IsUnknown(error))
            throw FileSystemCall.Failure($"Could not set the mode of {path}", error);
    }

    internal static void Step(string what) => BeforeStep.Value?.Invoke(what);

    private static void WriteThrough(string path, Action<Stream> write)
    {
        using var stream = OwnFile.Create(path);
        write(stream);
        stream.Flush(flushToDisk: true);
    }
}

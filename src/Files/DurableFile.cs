using System.Text;
using System.Text.RegularExpressions;

namespace Hormesis.Files;

/// <summary>Writes files so that a crash at any moment leaves either the old file or the new one.</summary>
public static partial class DurableFile
{
    public const uint ReadOnly = 0b100_100_100;

    private static int counter;

    /// <summary>Called before each step that changes the disk, with the step's name and path; tests use it to fail or
    /// to exit.</summary>
    public static AsyncLocal<Action<string>?> BeforeStep { get; } = new();

    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, TemporaryName());
        try
        {
            Step($"write {path}");
            WriteThrough(temporary, text);
            Rename(temporary, path);
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

    /// <summary>Returns a file name that is unique among the processes of this machine.</summary>
    public static string TemporaryName() => $".{Environment.ProcessId}-{Interlocked.Increment(ref counter)}.tmp";

    /// <summary>Whether a file name is temporary. A crash may leave such files; they are garbage.</summary>
    public static bool IsTemporary(string name) => Temporary().IsMatch(name);

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

    /// <summary>Renames a file over another. The replaced file keeps its bytes for processes that have it open or
    /// linked.</summary>
    public static void Rename(string from, string to)
    {
        Step($"rename {to}");
        MakeWay(to);
        var error = Move(from, to, flags: 0);
        if (FileSystemCall.IsOtherDisk(error))
            error = MoveToOtherDisk(from, to);
        if (error != 0)
            throw FileSystemCall.Failure($"Could not rename {from} to {to}", error);
    }

    /// <summary>Renames a file, link or folder to a name that does not exist.</summary>
    public static void MoveToFree(string from, string to)
    {
        Step($"move {to}");
        MoveFree(from, to);
    }

    public static void Delete(string path)
    {
        Step($"delete {path}");
        File.Delete(path);
    }

    /// <summary>Moves whatever has a name to another name and replaces what is there; does nothing if the name is
    /// free.</summary>
    public static void SetAside(string path, string aside)
    {
        Step($"rename {aside}");
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        MakeWay(aside);
        var error = Move(path, aside, flags: 0);
        if (FileSystemCall.IsOtherDisk(error))
            error = RegularFile.Exists(path) ? MoveToOtherDisk(path, aside)
                : Move(path, path + TemporaryName(), flags: 0);
        if (error != 0 && FileStat.OfLink(path) is not null)
            throw FileSystemCall.Failure($"Could not move {path} to {aside}", error);
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

    /// <summary>Makes a hard link if the file system allows one, otherwise a copy with the same time and
    /// mode.</summary>
    public static void LinkOrCopy(string existing, string created)
    {
        Step($"link {created}");
        if (TryLink(existing, created))
            return;

        MoveFree(CopyBeside(existing, created), created);
    }

    /// <returns>Whether the hard link was made.</returns>
    public static bool TryLink(string existing, string created) =>
        FileSystemCall.Answer("link", created, () => NativeMethods.Link(existing, created)) == 0;

    /// <summary>Makes a symbolic link if the file system allows one, otherwise a copy.</summary>
    public static void SymbolicLinkOrCopy(string existing, string created)
    {
        if (FileSystemCall.Answer("symlink", created, () => NativeMethods.SymbolicLink(existing, created)) != 0)
            Copy(existing, created); // Copy reports any other problem.
    }

    /// <summary>Copies only the content; copying the mode fails on a file system without modes.</summary>
    public static void Copy(string existing, string created)
    {
        using var from = File.OpenRead(existing);
        using var to = new FileStream(created, FileMode.CreateNew, FileAccess.Write);
        from.CopyTo(to);
    }

    /// <summary>Atomically exchanges two folders; the replaced folder then lies at <paramref name="from"/>.</summary>
    public static void ExchangeFolders(string from, string to)
    {
        Step($"exchange {to}");
        if (NativeMethods.Rename(NativeMethods.CurrentFolder, from, NativeMethods.CurrentFolder, to,
            NativeMethods.Exchange) == 0)
            return;

        // The file system has no exchange: these renames are the closest that it allows.
        var aside = AsideOf(from);
        Directory.Move(to, aside);
        Directory.Move(from, to);
        Directory.Move(aside, from);
    }

    /// <summary>Path at which a crash may leave the folder that was being replaced.</summary>
    public static string AsideOf(string from) => from + ".old";

    private static int Move(string from, string to, uint flags) => FileSystemCall.Answer(
        "rename", to, () =>
            NativeMethods.Rename(NativeMethods.CurrentFolder, from, NativeMethods.CurrentFolder, to, flags));

    private static void MoveFree(string from, string to)
    {
        var error = Move(from, to, NativeMethods.NoReplace);
        if (FileSystemCall.IsUnknown(error))
            error = Move(from, to, flags: 0);
        if (error != 0)
            throw FileSystemCall.Failure($"Could not move {from} to {to}", error);
    }

    /// <summary>Moves a file to another disk: copies it beside the new name first, then renames the complete
    /// copy.</summary>
    private static int MoveToOtherDisk(string from, string to)
    {
        var copy = CopyBeside(from, to);
        Flush(copy);
        var error = Move(copy, to, flags: 0);
        if (error == 0)
            File.Delete(from);
        return error;
    }

    /// <summary>Makes a read-only copy in the folder of <paramref name="name"/>; it is renamed once it is
    /// complete.</summary>
    private static string CopyBeside(string existing, string name)
    {
        var copy = Path.Combine(Path.GetDirectoryName(name)!, TemporaryName());
        try
        {
            Copy(existing, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(existing));
            SetMode(copy, ReadOnly);
            return copy;
        }
        catch
        {
            File.Delete(copy); // The disk may be full.
            throw;
        }
    }

    [GeneratedRegex(@"\A\.\d+-\d+\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex Temporary();

    /// <summary>Moves a folder away that lies where a file belongs; its content stays under another name.</summary>
    private static void MakeWay(string path)
    {
        if (FileStat.OfLink(path) is not { IsFile: false } || !Directory.Exists(path))
            return;

        var error = Move(path, path + TemporaryName(), flags: 0);
        if (error != 0)
            throw FileSystemCall.Failure(
                $"{path} is a folder where a file belongs, and could not be moved away", error);
    }

    private static void Step(string what) => BeforeStep.Value?.Invoke(what);

    private static void WriteThrough(string path, string text)
    {
        using var stream = OwnFile.Create(path);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}

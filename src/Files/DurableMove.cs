namespace Hormesis.Files;

/// <summary>Moves files and folders so that a crash at any moment leaves each under its old or its new name.</summary>
public static class DurableMove
{
    /// <summary>Renames a file over another. The replaced file keeps its bytes for processes that have it open or
    /// linked.</summary>
    public static void Rename(string from, string to)
    {
        DurableFile.Step($"rename {to}");
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
        DurableFile.Step($"move {to}");
        MoveFree(from, to);
    }

    /// <summary>Moves whatever has a name to another name and replaces what is there; does nothing if the name is
    /// free.</summary>
    public static void SetAside(string path, string aside)
    {
        DurableFile.Step($"rename {aside}");
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        MakeWay(aside);
        var error = Move(path, aside, flags: 0);
        if (FileSystemCall.IsOtherDisk(error))
            error = SetAsideOnOtherDisk(path, aside);
        if (error != 0 && FileStat.OfLink(path) is not null)
            throw FileSystemCall.Failure($"Could not move {path} to {aside}", error);
    }

    /// <summary>Atomically exchanges two folders; the replaced folder then lies at <paramref name="from"/>.</summary>
    public static void ExchangeFolders(string from, string to)
    {
        DurableFile.Step($"exchange {to}");
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

    internal static void MoveFree(string from, string to)
    {
        var error = Move(from, to, NativeMethods.NoReplace);
        if (FileSystemCall.IsUnknown(error))
            error = Move(from, to, flags: 0);
        if (error != 0)
            throw FileSystemCall.Failure($"Could not move {from} to {to}", error);
    }

    private static int Move(string from, string to, uint flags) => FileSystemCall.Answer(
        "rename", to, () =>
            NativeMethods.Rename(NativeMethods.CurrentFolder, from, NativeMethods.CurrentFolder, to, flags));

    /// <summary>Moves a file to another disk: copies it beside the new name first, then renames the complete
    /// copy.</summary>
    private static int MoveToOtherDisk(string from, string to)
    {
        var copy = LinkedFile.CopyBeside(from, to);
        try
        {
            DurableFile.Flush(copy);
            var error = Move(copy, to, flags: 0);
            if (error == 0)
                File.Delete(from);
            return error;
        }
        finally
        {
            File.Delete(copy); // The other disk may be full.
        }
    }

    /// <summary>Sets aside what lies on another disk. What cannot be copied gets another name in its folder, and an
    /// empty file shows that it was set aside.</summary>
    private static int SetAsideOnOtherDisk(string path, string aside)
    {
        try
        {
            if (RegularFile.Exists(path))
                return MoveToOtherDisk(path, aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // For example, its disk fails and it cannot be read.
        }

        DurableFile.TryWrite(aside, "");
        return Move(path, path + TemporaryFile.NewName(), flags: 0);
    }

    /// <summary>Moves a folder away that lies where a file belongs; its content stays under another name.</summary>
    private static void MakeWay(string path)
    {
        if (FileStat.OfLink(path) is not { IsFile: false } || !Directory.Exists(path))
            return;

        var error = Move(path, path + TemporaryFile.NewName(), flags: 0);
        if (error != 0)
            throw FileSystemCall.Failure(
                $"{path} is a folder where a file belongs, and could not be moved away", error);
    }
}

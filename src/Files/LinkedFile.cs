namespace Hormesis.Files;

/// <summary>Makes links, or copies where the file system has no links.</summary>
public static class LinkedFile
{
    /// <summary>Makes a hard link if the file system allows one, otherwise a copy with the same time and
    /// mode.</summary>
    public static void LinkOrCopy(string existing, string created)
    {
        DurableFile.Step($"link {created}");
        if (TryLink(existing, created))
            return;

        DurableMove.MoveFree(CopyBeside(existing, created), created);
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

    /// <summary>Makes a read-only copy in the folder of <paramref name="name"/>; it is renamed once it is
    /// complete.</summary>
    internal static string CopyBeside(string existing, string name)
    {
        var copy = Path.Combine(Path.GetDirectoryName(name)!, TemporaryFile.NewName());
        try
        {
            Copy(existing, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(existing));
            DurableFile.SetMode(copy, DurableFile.ReadOnly);
            return copy;
        }
        catch
        {
            File.Delete(copy); // The disk may be full.
            throw;
        }
    }
}

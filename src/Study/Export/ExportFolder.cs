using Hormesis.Files;

namespace Hormesis.Study.Export;

/// <summary>A folder that is written under a temporary name beside it, so that it is complete if it exists.</summary>
/// <param name="Path">Absolute path.</param>
internal sealed record ExportFolder(string Path)
{
    /// <summary>Largest number of bytes of an existing description that a message shows.</summary>
    private const int MostOfDescription = 4096;

    private const string Readme = "README.md";

    /// <exception cref="HormesisException">The folder exists.</exception>
    public void CheckFree()
    {
        if (FileStat.OfLink(Path) is null)
            return;
        throw new HormesisException(
            $"{Path} exists already{Description()}. Nothing was written. Remove it, or choose another folder with "
            + "--to=DIR.");
    }

    /// <param name="write">Writes the content into the folder of the given path.</param>
    public void Write(Action<string> write)
    {
        var parent = System.IO.Path.GetDirectoryName(Path)!;
        var partial = System.IO.Path.Combine(
            parent, $".{System.IO.Path.GetFileName(Path)}{TemporaryFile.NewName()}");
        try
        {
            Directory.CreateDirectory(parent);
            OwnFolder.Delete(partial);
            OwnFolder.Make(partial);
            write(partial);
            CheckFree();
            DurableMove.MoveToFree(partial, Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HormesisException($"{Path}: the export cannot be written: {error.Message}", error);
        }
        finally
        {
            if (OwnFolder.Exists(partial))
                OwnFolder.Delete(partial);
        }
    }

    public static void WriteReadme(string folder, string text) =>
        File.WriteAllText(System.IO.Path.Combine(folder, Readme), text);

    /// <summary>The title of what is there; empty if it has none.</summary>
    private string Description()
    {
        var readme = System.IO.Path.Combine(Path, Readme);
        if (!RegularFile.Exists(readme))
            return "";
        using var reader = new StreamReader(UserFile.OpenRead(readme));
        var start = new char[MostOfDescription];
        var title = new string(start, 0, reader.ReadBlock(start)).Split('\n')[0].TrimStart('#', ' ');
        return title.Length == 0 ? "" : $": \"{VisibleText.OfValue(title)}\"";
    }
}

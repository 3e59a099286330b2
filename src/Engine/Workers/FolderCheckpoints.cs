using System.Diagnostics;
using System.Globalization;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Engine.Workers;

/// <summary>Checkpoints in folders with increasing numbers. The highest is valid; a folder gets its number only when it
/// is complete.</summary>
internal sealed class FolderCheckpoints : ICheckpoints
{
    private const string Sums = "SHA256SUMS";
    private const string Unfinished = "unfinished";

    private readonly string folder;
    private readonly CheckpointSpacing spacing;
    private readonly Stopwatch sinceLast = Stopwatch.StartNew();
    private int number;

    /// <param name="folder">Folder of one unfinished instance; may contain what a killed worker left.</param>
    public FolderCheckpoints(string folder, CheckpointSpacing spacing)
    {
        (this.folder, this.spacing) = (folder, spacing);
        OwnFolder.Make(folder);
        OwnFolder.Delete(InProgress);
        // What is damaged or cannot be read stays until there is a later one.
        var found = Numbers(folder).OrderDescending().ToArray();
        number = found.FirstOrDefault();
        Latest = found.Select(PathOf).Where(IsWhole).Select(ContentOf).FirstOrDefault();
    }

    public string? Latest { get; private set; }

    private string InProgress => Path.Combine(folder, Unfinished);

    public bool IsDue(long step) =>
        (spacing.Steps is { } steps && step > 0 && step % steps == 0)
        || (spacing.Seconds is { } seconds && sinceLast.Elapsed.TotalSeconds >= seconds);

    public void Save(Action<string> write)
    {
        OwnFolder.Delete(InProgress);
        var content = ContentOf(InProgress);
        Directory.CreateDirectory(content);
        write(content);
        Seal(InProgress);

        number++;
        Directory.Move(InProgress, PathOf(number));
        DurableFile.FlushFolder(folder);
        Latest = ContentOf(PathOf(number));
        RemoveAllBut(PathOf(number));
        sinceLast.Restart();
    }

    private static void Seal(string checkpoint)
    {
        var content = ContentOf(checkpoint);
        foreach (var file in FolderListing.Files(content))
            DurableFile.Flush(Path.Combine(content, file));
        foreach (var below in Directory.EnumerateDirectories(content, "*", SearchOption.AllDirectories))
            DurableFile.FlushFolder(below);
        DurableFile.FlushFolder(content);
        DurableFile.Write(Path.Combine(checkpoint, Sums), SumsOf(content));
    }

    private static bool IsWhole(string checkpoint)
    {
        var sums = Path.Combine(checkpoint, Sums);
        var content = ContentOf(checkpoint);
        try
        {
            return File.Exists(sums) && Directory.Exists(content) && File.ReadAllText(sums) == SumsOf(content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // The work is done again from an earlier state.
        }
    }

    private static string ContentOf(string checkpoint) => Path.Combine(checkpoint, "content");

    private static string SumsOf(string content) =>
        string.Concat(FolderListing.Files(content)
            .Select(file => $"{Digest.OfFile(Path.Combine(content, file))}  {file}\n"));

    private static IEnumerable<int> Numbers(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Select(path =>
                int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var found)
                ? found : -1)
            .Where(found => found >= 0);

    private string PathOf(int checkpoint) =>
        Path.Combine(folder, checkpoint.ToString("D8", CultureInfo.InvariantCulture));

    private void RemoveAllBut(string kept)
    {
        foreach (var path in Numbers(folder).Select(PathOf).Where(path => path != kept && OwnFolder.Exists(path)))
            OwnFolder.Delete(path);
    }
}

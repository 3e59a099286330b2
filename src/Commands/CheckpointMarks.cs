using System.Diagnostics;
using System.Globalization;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Commands;

/// <summary>Tells the engine that a program's checkpoint folder has changed, so that a stopped stage counts as one that
/// continues. The program's files stay where they are.</summary>
internal sealed class CheckpointMarks(ICheckpoints checkpoints, string folder)
{
    private const string ListingName = "files.txt";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Stopwatch sinceLook = Stopwatch.StartNew();

    /// <summary>What the last mark says. An earlier run may have left it, and what that run saved is no progress of
    /// this one.</summary>
    private string known = ListingOf(checkpoints.Latest);

    /// <summary>Saves a mark if the folder has changed and a checkpoint is due.</summary>
    public void Look()
    {
        if (sinceLook.Elapsed < Period)
            return;
        sinceLook.Restart();
        if (checkpoints.IsDue(step: 0))
            Mark();
    }

    /// <summary>Saves a mark if the folder has changed.</summary>
    public void Mark()
    {
        var now = Listing();
        if (now.Length == 0 || now == known)
            return;
        known = now;
        checkpoints.Save(mark => File.WriteAllText(Path.Combine(mark, ListingName), now));
    }

    private static string ListingOf(string? mark) =>
        mark is not null && Path.Combine(mark, ListingName) is var path && File.Exists(path)
            ? File.ReadAllText(path) : "";

    private string Listing()
    {
        try
        {
            return string.Concat(FolderListing.Files(folder).Select(Line));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ""; // The program renamed or removed a folder at this moment. The next look finds the files.
        }
    }

    private string Line(string file) => FileStat.OfLink(Path.Combine(folder, file)) is { } stat
        ? string.Create(CultureInfo.InvariantCulture, $"{file} {stat.Size} {stat.ModifiedNs}\n") : "";
}

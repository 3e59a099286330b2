using System.Diagnostics;
using System.Globalization;
using Hormesis.Files;
using Hormesis.Stages;

namespace Hormesis.Commands;

/// <summary>Tells the engine that a program's checkpoint folder has changed, so that a stopped stage counts as one that
/// continues. The program's files stay where they are.</summary>
internal sealed class CheckpointMarks(ICheckpoints checkpoints, string folder)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Stopwatch sinceLook = Stopwatch.StartNew();
    private string? known;

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
        checkpoints.Save(mark => File.WriteAllText(Path.Combine(mark, "files.txt"), now));
    }

    private string Listing() => string.Concat(FolderListing.Files(folder).Select(file =>
        FileStat.OfLink(Path.Combine(folder, file)) is { } stat
            ? string.Create(CultureInfo.InvariantCulture, $"{file} {stat.Size} {stat.ModifiedNs}\n") : ""));
}

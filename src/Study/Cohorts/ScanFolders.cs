using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Where the scans of real cohorts are on this machine.</summary>
/// <param name="root">Root of the cohorts; null if none was given.</param>
/// <param name="linked">Other folders that links below the root may lead into.</param>
internal sealed class ScanFolders(string? root, IReadOnlyList<string> linked)
{
    /// <param name="role">The cohort's name in the study: <c>real</c>.</param>
    /// <param name="split">How the cohort is split; null if it is not.</param>
    /// <returns>Null if no file is read.</returns>
    /// <exception cref="HormesisException">A folder was not given, or lacks files.</exception>
    public StageInput.Files? FilesOf(string role, CohortKind scans, CohortSplitConfig? split = null)
    {
        if (scans.Source() is null)
            return null;
        if (root is null)
            throw new HormesisException(
                $"Cohort `{role}` is read from scans: give the folder that holds them with --data=DIR.");
        if (!Directory.Exists(root))
            throw new HormesisException(
                $"{root}: no such folder. Give the one that holds the scans with --data=DIR.");
        if (linked.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new HormesisException(
                $"{missing}: no such folder. Give one that links below {root} lead into with --linked-data=DIR, "
                + "or leave it out.");

        var files = scans.ListFiles(root, linked);
        if (split?.File is not { } file)
            return new(root, [.. files]);

        var listed = GivenSplit.ListFile(root, file, linked);
        GivenSplit.Read(root, file, split.Fold).Of(scans.ListCases(root)); // Wrong names are found before a run.
        return new(root, [.. files, listed]);
    }
}

using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Cohorts.ImageFolders;
using Hormesis.Imaging.Cohorts.PatientFolders;
using Hormesis.Imaging.Predictions;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;

namespace Hormesis.Study.Cohorts;

/// <summary>Where the scans of real cohorts are on this machine.</summary>
/// <param name="given">Root of the cohorts; null if none was given.</param>
/// <param name="linked">Other folders that links below the root may lead into.</param>
internal sealed class ScanFolders(string? given, IReadOnlyList<string> linked)
{
    private readonly List<string> faults = [];

    /// <summary>Lists the files of a cohort. What is wrong with them is kept for <see cref="Refuse"/>, so that the
    /// faults of all cohorts are told at once.</summary>
    /// <param name="role">The cohort's name in the study: <c>real</c>.</param>
    /// <param name="split">How the cohort is split; null if it is not.</param>
    /// <returns>Null if no file is read, or a fault was found.</returns>
    /// <exception cref="HormesisException">A folder was not given, or does not exist.</exception>
    public StageInput.Files? FilesOf(string role, CohortKind scans, CohortSplitConfig? split = null)
    {
        if (scans.Source() is null)
            return null;
        var root = Existing($"Cohort `{role}` is read from scans");
        if (linked.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            throw new HormesisException(
                $"{missing}: no such folder. Give one that links below {root} lead into with --linked-data=DIR, "
                + "or leave it out.");

        try
        {
            return List(root, scans, split);
        }
        catch (HormesisException fault)
        {
            faults.Add($"Cohort `{role}`: {fault.Message}");
            return null;
        }
    }

    /// <exception cref="HormesisException">Scans of a cohort are missing or wrong; the message lists all
    /// faults.</exception>
    public void Refuse()
    {
        if (faults.Count > 0)
            throw new HormesisException(string.Join('\n', faults));
    }

    /// <summary>Finds predictions of the test split.</summary>
    /// <exception cref="HormesisException">A folder was not given, or has no predictions.</exception>
    public StageInput.Files PredictionsOf(PredictionsConfig predictions)
    {
        var (folder, names) = PredictionFolder.List(
            Existing($"Predictions `{predictions.Name}` are read from files"), predictions.Folder, linked);
        return new(folder, [.. names]);
    }

    private StageInput.Files List(string root, CohortKind scans, CohortSplitConfig? split)
    {
        var files = scans.ListFiles(root, linked);
        RefuseUnread(root, scans, files);
        if (split?.File is not { } file)
            return new(root, [.. files]);

        var listed = GivenSplit.ListFile(root, file, linked);
        CheckSplit(GivenSplit.Read(root, file, split.Fold), scans.ListCases(root), split);
        return new(root, [.. files, listed]);
    }

    /// <summary>Finds images beside those that are read which are passed over because of their endings.</summary>
    private void RefuseUnread(string root, CohortKind scans, IEnumerable<string> files)
    {
        var unread = new UnreadImages(root, linked);
        var faults = scans switch
        {
            PairedFolders paired => InBoth(paired.Folder),
            ImageFolderConfig folder => InBoth(folder),
            PatientFoldersConfig => files.Select(file => Path.GetDirectoryName(file)!).Distinct()
                .Select(folder => unread.InCapitals(folder.Length == 0 ? "." : folder)),
            _ => [],
        };
        if (faults.OfType<string>().ToList() is { Count: > 0 } found)
            throw new HormesisException(string.Join('\n', found));

        IEnumerable<string?> InBoth(ImageFolderConfig folder) =>
            new[] { folder.Images, folder.Masks }.OfType<string>().Select(unread.In);
    }

    /// <summary>Finds wrong names and missing splits before a run, as if every patient had a slice.</summary>
    private static void CheckSplit(GivenSplit file, IReadOnlyList<CaseName> cases, CohortSplitConfig split)
    {
        var given = file.Of(cases);
        var complete = file.Complete(given, [.. given.Keys], split.Validation, new RandomStreams("").Stream("split"));
        if (!complete.Values.Contains(Split.Validation))
            throw new HormesisException($"{split.File}: the file names nobody who validates, which the training of " +
                "U-Nets needs. Give cohorts.real.split.validation, the fraction of its training patients that " +
                "validate, or name validation cases in the file.");
    }

    /// <param name="need">Reason for the folder, as the start of a sentence.</param>
    private string Existing(string need)
    {
        if (given is null)
            throw new HormesisException($"{need}: give the folder that holds them with --data=DIR.");
        return Directory.Exists(given)
            ? given
            : throw new HormesisException(
                $"{given}: no such folder. Give the one that holds the scans with --data=DIR.");
    }
}

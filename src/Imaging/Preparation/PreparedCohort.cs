using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Preparation;

/// <summary>A cohort's slices and the record of their preparation. Saved as the files of both.</summary>
public sealed record PreparedCohort
{
    public required SliceSet Slices { get; init; }

    public required PreparationRecord Record { get; init; }

    /// <summary>Files of a saved cohort, below <paramref name="folder"/>.</summary>
    public static string[] Files(string folder, bool withMasks) =>
        [.. SliceSet.Files(folder, withMasks), $"{folder}/{PreparationRecord.FileName}"];

    public static PreparedCohort Load(string folder) =>
        new() { Slices = SliceSet.Load(folder), Record = PreparationRecord.Load(folder) };

    public void Save(string folder)
    {
        Slices.Save(folder);
        Record.Save(folder);
    }
}

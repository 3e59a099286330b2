using Hormesis.Imaging.Slices;

namespace Hormesis.Imaging.Preparation;

/// <summary>A cohort's slices, the record of their preparation and their place in the scans. Saved as the files of
/// all three.</summary>
public sealed record PreparedCohort
{
    public required SliceSet Slices { get; init; }

    public required PreparationRecord Record { get; init; }

    public required SliceGrids Grids { get; init; }

    /// <summary>Files of a saved cohort, below <paramref name="folder"/>.</summary>
    public static string[] Files(string folder, bool withMasks) =>
        [.. SliceSet.Files(folder, withMasks), $"{folder}/{PreparationRecord.FileName}",
            $"{folder}/{SliceGrids.FileName}"];

    public static PreparedCohort Load(string folder) => new()
    {
        Slices = SliceSet.Load(folder),
        Record = PreparationRecord.Load(folder),
        Grids = SliceGrids.Load(Path.Combine(folder, SliceGrids.FileName)),
    };

    public void Save(string folder)
    {
        Slices.Save(folder);
        Record.Save(folder);
        Grids.Save(folder);
    }
}

using Hormesis.Imaging.Preparation;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;

namespace Hormesis.Study.Cohorts;

/// <summary>A slice set that an instance writes.</summary>
/// <param name="Folder">Folder of the set, relative to the producer's outputs.</param>
/// <param name="HasMasks">Whether the set has masks.</param>
/// <param name="Estimate">Estimated size of the set.</param>
internal sealed record PlannedSlices(StageInstance Producer, string Folder, bool HasMasks, SliceEstimate Estimate)
{
    /// <summary>Images, masks if there are any, and records.</summary>
    public Artifact<SliceSet> Slices => new(Producer, SliceSet.Files(Folder, HasMasks));

    /// <summary>The set without masks.</summary>
    public Artifact<SliceSet> Images => new(Producer, SliceSet.Files(Folder, withMasks: false));

    /// <summary>Places of the slices in their scans; only a prepared cohort has them.</summary>
    public Artifact<SliceGrids> Grids => new(Producer, $"{Folder}/{SliceGrids.FileName}");

    /// <summary>Only the records.</summary>
    public Artifact<IReadOnlyList<SliceRecord>> Records => new(Producer, $"{Folder}/{SliceSet.RecordsFile}");
}

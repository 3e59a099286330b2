using System.Text.Json;
using Hormesis.Imaging.Intensities;
using Hormesis.Imaging.Slices;
using Hormesis.Pipeline.Stages;

namespace Hormesis.Imaging.Preparation;

/// <summary>A cohort's slices and how they came about. On disk: the set's files and <c>preparation.json</c>.</summary>
public sealed record PreparedCohort
{
    public const string RecordFile = "preparation.json";

    public required SliceSet Slices { get; init; }

    /// <summary>Of each scan from which a slice was taken, in order.</summary>
    public required IReadOnlyList<NormalizationRecord> Normalizations { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<SkippedPatient> Skipped { get; init; }

    /// <summary>The files of a saved cohort, below <paramref name="folder"/>.</summary>
    public static string[] Files(string folder, bool withMasks) =>
        [.. SliceSet.Files(folder, withMasks), $"{folder}/{RecordFile}"];

    public void Save(string folder)
    {
        Slices.Save(folder);
        File.WriteAllText(Path.Combine(folder, RecordFile), JsonSerializer.Serialize(new { Normalizations, Skipped }, ParametersJson.Indented) + "\n");
    }
}

using System.Text.Json;
using Hormesis.Imaging.Intensities;
using Hormesis.Stages;

namespace Hormesis.Imaging.Preparation;

/// <summary>How a cohort's slices came about, <c>preparation.json</c>.</summary>
public sealed record PreparationRecord
{
    public const string FileName = "preparation.json";

    /// <summary>How many patients were given, those that were skipped too.</summary>
    public required int Patients { get; init; }

    /// <summary>How many scans, or single pictures, these patients have.</summary>
    public required int Scans { get; init; }

    /// <summary>Of each scan from which a slice was taken, in order.</summary>
    public required IReadOnlyList<NormalizationRecord> Normalizations { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<SkippedPatient> Skipped { get; init; }

    /// <param name="folder">Of the prepared cohort.</param>
    public static PreparationRecord Load(string folder) =>
        JsonSerializer.Deserialize<PreparationRecord>(File.ReadAllText(Path.Combine(folder, FileName)),
            ParametersJson.Indented)!;

    public void Save(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName),
            JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");
}

using System.Text.Json;
using Hormesis.Imaging.Intensities;
using Hormesis.Stages;

namespace Hormesis.Imaging.Preparation;

/// <summary>Record of a cohort's preparation, <c>preparation.json</c>.</summary>
public sealed record PreparationRecord
{
    public const string FileName = "preparation.json";

    /// <summary>Number of patients, including skipped ones.</summary>
    public required int Patients { get; init; }

    /// <summary>Number of scans or single pictures of these patients.</summary>
    public required int Scans { get; init; }

    /// <summary>One record for each scan from which a slice was taken, in order.</summary>
    public required IReadOnlyList<NormalizationRecord> Normalizations { get; init; }

    /// <summary>Skipped patients, in order.</summary>
    public required IReadOnlyList<SkippedPatient> Skipped { get; init; }

    /// <param name="folder">Folder of the prepared cohort.</param>
    public static PreparationRecord Load(string folder) =>
        JsonSerializer.Deserialize<PreparationRecord>(File.ReadAllText(Path.Combine(folder, FileName)),
            ParametersJson.Indented)!;

    public void Save(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName),
            JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");
}

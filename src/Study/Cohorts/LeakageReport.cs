using System.Text.Json;
using Hormesis.Stages;

namespace Hormesis.Study.Cohorts;

/// <summary>Patients of every cohort, of whom none is where it must not be.</summary>
public sealed record LeakageReport
{
    public const string FileName = "leakage.json";

    public required IReadOnlyList<CohortPatients> Cohorts { get; init; }

    /// <summary>0: else there is no report.</summary>
    public required int Leaks { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    /// <param name="folder">Holds <see cref="FileName"/>.</param>
    public static LeakageReport Load(string folder) =>
        JsonSerializer.Deserialize<LeakageReport>(File.ReadAllText(Path.Combine(folder, FileName)),
            ParametersJson.Indented)!;
}

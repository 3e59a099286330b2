using System.Text.Json;
using System.Text.Json.Serialization;
using Hormesis.Stages;

namespace Hormesis.Study.Cohorts;

/// <summary>Patients of every cohort, after a check without leaks.</summary>
internal sealed record LeakageReport
{
    public required IReadOnlyList<CohortPatients> Cohorts { get; init; }

    /// <summary>Always 0, because a leak stops the check without a report.</summary>
    public required int Leaks { get; init; }

    /// <summary>Null if the study has no synthetic images that were made elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImagedPatients? Synthetic { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    public static LeakageReport Load(string path) =>
        JsonSerializer.Deserialize<LeakageReport>(File.ReadAllText(path), ParametersJson.Indented)!;
}

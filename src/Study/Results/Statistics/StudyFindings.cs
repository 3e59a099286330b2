using System.Text.Json;
using Hormesis.Evaluation.Statistics;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Statistics;

/// <summary>All numbers and sentences of the statistics stage, as written to JSON.</summary>
internal sealed record StudyFindings
{
    /// <summary>Name of the file in a study's <c>paper</c> folder.</summary>
    public const string FileName = "statistics.json";

    public required IReadOnlyList<ArmStatistics> Arms { get; init; }

    /// <summary>Differences of Dice: the first arm minus each other arm.</summary>
    public required IReadOnlyList<ArmContrast> Contrasts { get; init; }

    /// <summary>The numbers in sentences.</summary>
    public required IReadOnlyList<ArmFinding> Findings { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    public static StudyFindings Load(string path) =>
        JsonSerializer.Deserialize<StudyFindings>(File.ReadAllText(path), ParametersJson.Indented)!;
}

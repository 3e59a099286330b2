using System.Text.Json;
using Hormesis.Evaluation.Statistics;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Statistics;

/// <summary>All numbers and sentences that the statistics stage writes, as JSON.</summary>
internal sealed record StudyFindings
{
    public required IReadOnlyList<ArmStatistics> Arms { get; init; }

    /// <summary>Differences of Dice: the first arm less each of the others.</summary>
    public required IReadOnlyList<ArmContrast> Contrasts { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<ArmFinding> Findings { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    public static StudyFindings Load(string path) =>
        JsonSerializer.Deserialize<StudyFindings>(File.ReadAllText(path), ParametersJson.Indented)!;
}

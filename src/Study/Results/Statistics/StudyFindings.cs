using System.Text.Json;
using Hormesis.Evaluation.Statistics;
using Hormesis.Stages;

namespace Hormesis.Study.Results.Statistics;

/// <summary>All that the statistics stage writes, as JSON.</summary>
public sealed record StudyFindings
{
    public const string FileName = "statistics.json";

    public required IReadOnlyList<ArmStatistics> Arms { get; init; }

    /// <summary>The first arm less each of the others, Dice.</summary>
    public required IReadOnlyList<ArmContrast> Contrasts { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    /// <param name="folder">Holds <see cref="FileName"/>.</param>
    public static StudyFindings Load(string folder) =>
        JsonSerializer.Deserialize<StudyFindings>(File.ReadAllText(Path.Combine(folder, FileName)),
            ParametersJson.Indented)!;
}

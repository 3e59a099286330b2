using System.Text.Json;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Harm by rate and quality, as written to JSON.</summary>
internal sealed record DoseQualityFindings
{
    public const string TableName = "Table 10";

    public const string Heading = "Dose and quality";

    public required SurfaceTable Table { get; init; }

    /// <summary>Points of the correlations.</summary>
    public required IReadOnlyList<TrainingPoint> Points { get; init; }

    public required IReadOnlyList<PredictorCorrelation> Predictors { get; init; }

    /// <summary>The numbers in sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    public void Save(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, ParametersJson.Indented) + "\n");

    public static DoseQualityFindings Load(string path) =>
        JsonSerializer.Deserialize<DoseQualityFindings>(File.ReadAllText(path), ParametersJson.Indented)!;
}

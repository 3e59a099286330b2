using System.Text.Json.Serialization;
using Hormesis.Evaluation.Metrics;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Tables;

/// <summary>Settings that Table 1 reads.</summary>
internal sealed record TableSettings
{
    /// <summary>Name of the study, which the caption shows.</summary>
    public required string Study { get; init; }

    public required CaseUnit Case { get; init; }

    public required EmptyMasks EmptyMasks { get; init; }

    /// <summary>Sentences about arms that are not U-Nets; null if all are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Remark { get; init; }

    public required IReadOnlyList<ScoredModel> Models { get; init; }

    /// <inheritdoc cref="SyntheticSupply.Note"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    public static TableSettings Of(StudyConfig study, string name, IEnumerable<EvaluatedModel> models) => new()
    {
        Study = name,
        Case = study.Evaluation.Case,
        EmptyMasks = study.Evaluation.EmptyMasks,
        Remark = RemarkOf(study),
        Models = [.. models.Select(model => model.Model)],
        Note = study.Supply().Note,
    };

    private static string? RemarkOf(StudyConfig study) => study.Segmentation is { } program
        ? $"Rows {YamlNames.OfValue(study.Poisoning.Arms[0])}-{program.Name} are of the user's model "
            + $"\"{program.Name}\", trained on the same datasets as the U-Nets above; {program.Promise}"
        : null;
}

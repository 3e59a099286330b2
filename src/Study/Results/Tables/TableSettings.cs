using Hormesis.Evaluation.Metrics;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.Tables;

/// <summary>What Table 1 reads of the settings.</summary>
internal sealed record TableSettings
{
    /// <summary>The study's name, which the caption shows.</summary>
    public required string Study { get; init; }

    public required CaseUnit Case { get; init; }

    public required EmptyMasks EmptyMasks { get; init; }

    public required IReadOnlyList<ScoredModel> Models { get; init; }

    public static TableSettings Of(StudyConfig study, string name, IEnumerable<PlannedModel> models) => new()
    {
        Study = name,
        Case = study.Evaluation.Case,
        EmptyMasks = study.Evaluation.EmptyMasks,
        Models = [.. models.Select(model => model.Model)],
    };
}

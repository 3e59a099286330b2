using Hormesis.Evaluation.Metrics;
using Hormesis.Imaging.Arrays;
using Hormesis.Stages;
using Hormesis.Study.Experiments;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Results;

/// <summary>Inputs of tables, figures and report from one U-Net.</summary>
internal static class ModelInputs
{
    /// <summary>Scores by case; the plan decides whether a case is a slice or a patient.</summary>
    public static Input<IReadOnlyList<CaseMetrics>> Scores(ScoredModel model) =>
        new(model.Input, CaseMetricsTable.Read);

    /// <summary>Inputs of a table: the scores of every model by case.</summary>
    public static IEnumerable<(string Name, StageInput? Input)> Scores(
        StudyConfig study, IEnumerable<EvaluatedModel> models) =>
        models.Select(model => Scores(model.Model).From(model.Scores.Of(study.Evaluation.Case)));

    public static Input<NpyArray<byte>> Predictions(ScoredModel model) =>
        new($"{model.Input}-predictions", NpyFile.ReadByte);

    public static Input<IReadOnlyList<LearningCurvePoint>> Curve(ScoredModel model) =>
        new($"{model.Input}-curve", LearningCurveFile.Read);
}

using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Statistics.Patients;
using Hormesis.Stages;
using Hormesis.Study.Poisoning;

namespace Hormesis.Study.Results.Statistics;

/// <summary>Reads the scores of models as those of an arm.</summary>
internal static class ModelScores
{
    /// <param name="name">Name of the arm.</param>
    public static ArmScores Of(string name, IEnumerable<ScoredModel> models, StageContext context) =>
        Of(name, models, model => context.Read(ModelInputs.Scores(model)));

    /// <param name="name">Name of the arm.</param>
    /// <param name="cases">Scores of a model by case.</param>
    public static ArmScores Of(
        string name, IEnumerable<ScoredModel> models, Func<ScoredModel, IReadOnlyList<CaseMetrics>> cases) => new()
    {
        Name = name,
        Rates =
        [
            .. models.GroupBy(model => model.Rate).Select(rate => new RateScores
            {
                Rate = rate.Key,
                Seeds =
                [
                    .. rate.Select(model => new SeedScores
                    {
                        Seed = model.Seed,
                        Generator = model.Generator,
                        Cases = cases(model),
                    }),
                ],
            }),
        ],
    };
}

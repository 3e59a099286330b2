using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>The gate: scores synthetic slices without labels. Its inputs contain no mask.</summary>
internal sealed class ScoreSyntheticStage : Stage<ScoreSyntheticStage.Parameters>
{
    private const string StageName = "score-synthetic";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    /// <summary>Bound only if S translated a cohort.</summary>
    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Output<IReadOnlyList<SliceQuality>> Scores => new(QualityTable.Write, "quality.csv");

    internal sealed record Parameters
    {
        public required BaselineSettings Baseline { get; init; }

        public required SyntheticOrigin? Origin { get; init; }

        public required IReadOnlyList<QualityMeasure> Measures { get; init; }
    }

    /// <param name="baseline">A U-Net trained at p = 0.</param>
    public static Artifact<IReadOnlyList<SliceQuality>> Plan(
        StudyConfig study, PlannedSynthesis synthetic, PlannedCohort real, PlannedTraining baseline)
    {
        var instance = Instance(
            StageName,
            synthetic.Name,
            new()
            {
                Baseline = BaselineSettings.Of(study),
                Origin = synthetic.Origin,
                Measures = study.Quality.Measures,
            },
            [
                Synthetic.From(synthetic.Set.Images),
                Source.From(synthetic.Source?.Set.Images),
                Real.From(real.Set.Images),
                BaselineSettings.Weights.From(baseline.Weights),
            ],
            Scores.Files);
        return Scores.Of(BaselineSettings.Needs(instance, study, synthetic, real));
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var synthetic = context.Read(Synthetic);
        var real = context.Read(Real).Of(Split.Train);
        using var network = parameters.Baseline.Open(context, BaselineSettings.Weights);
        context.Write(Scores, QualityGate.Score(
            synthetic,
            TranslatedSlices.Of(context.ReadOptional(Source), parameters.Origin),
            real,
            network.Features(synthetic),
            network.Features(real),
            parameters.Measures));
    }
}

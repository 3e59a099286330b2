using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Poisoning;

/// <summary>Algorithm 1: lists the samples of D'(p).</summary>
internal sealed class PoisonStage : Stage<PoisonStage.Parameters>
{
    private const string StageName = "poison";

    public override string Name => StageName;

    private static Input<IReadOnlyList<SliceRecord>> Real => new("real", SliceSet.LoadRecords);

    /// <summary>Bound only if D'(p) has synthetic images.</summary>
    private static Input<IReadOnlyList<SliceRecord>> Synthetic => new("synthetic", SliceSet.LoadRecords);

    /// <summary>Scores of the synthetic slices; bound only if these must pass the gate.</summary>
    private static Input<IReadOnlyList<SliceQuality>> Quality => new("quality", QualityTable.Read);

    private static Output<IReadOnlyList<PoisonedSample>> Samples =>
        new((path, samples) => PoisonedDataset.Save(samples, path), "samples.json");

    /// <summary>Settings of one D'(p).</summary>
    internal sealed record Parameters
    {
        public required Fraction Rate { get; init; }

        public required PoisoningMode Mode { get; init; }

        public required SyntheticMasks Masks { get; init; }

        /// <summary>Fraction of the synthetic images that may be used, the best by the gate; null for all images
        /// without a gate.</summary>
        public required double? KeepFraction { get; init; }

        /// <summary>Whether a patient's name means the same person among real and synthetic slices.</summary>
        public required bool SharePatients { get; init; }

        /// <summary>Name of the random streams. It is the same at every rate and in every arm, so that the datasets are
        /// nested.</summary>
        public required string Streams { get; init; }
    }

    /// <param name="synthetic">Null if the model's dataset has no synthetic images.</param>
    /// <param name="scores">The gate's scores of the synthetic images; null if there is no gate.</param>
    public static Artifact<IReadOnlyList<PoisonedSample>> Plan(
        StudyConfig study,
        ScoredModel model,
        PlannedCohort real,
        PlannedSynthesis? synthetic,
        Artifact<IReadOnlyList<SliceQuality>>? scores) => Samples.Of(Instance(
            StageName,
            model.Path,
            new()
            {
                Rate = model.Rate,
                Mode = model.Recipe.Real,
                Masks = synthetic is null ? SyntheticMasks.Own : model.Recipe.Masks,
                KeepFraction = scores is null ? null : study.Quality.KeepFraction,
                SharePatients = synthetic is { SharesPatients: true },
                Streams = model.Streams(study, StageName),
            },
            [Real.From(real.Set.Records), Synthetic.From(synthetic?.Set.Records), Quality.From(scores)],
            Samples.Files));

    protected override void Run(Parameters parameters, StageContext context)
    {
        var random = new RandomStreams(parameters.Streams);
        var real = context.Read(Real);
        var synthetic = context.ReadOptional(Synthetic) ?? [];
        if (parameters.SharePatients)
            Leakage.Check((Real.Name, real), (Synthetic.Name, synthetic));
        context.Write(Samples, PoisonedDataset.Create(
            PoisonCandidate.OfTraining(real, Real.Name),
            Allowed(PoisonCandidate.OfTraining(synthetic, Synthetic.Name), parameters, random, context),
            parameters.Rate,
            parameters.Mode,
            random));
    }

    private static IReadOnlyList<PoisonCandidate> Allowed(
        IReadOnlyList<PoisonCandidate> synthetic, Parameters parameters, RandomStreams random, StageContext context)
    {
        if (synthetic.Count == 0)
            return synthetic;
        if (parameters.KeepFraction is { } fraction)
        {
            var kept = QualityGate.Best(context.Read(Quality), fraction);
            synthetic = [.. synthetic.Where(candidate => kept.Contains(candidate.Record.Id))];
        }

        return parameters.Masks == SyntheticMasks.Own
            ? synthetic
            : MaskTransplant.Apply(synthetic, random.Stream("transplant"));
    }
}

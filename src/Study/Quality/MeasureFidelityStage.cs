using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>
/// Measures the similarity of synthetic images to the true MRI if it is known (for the phantom, and if S translates D),
/// compares it with two baselines made from the CT if there is one, and measures how well the U-Nets trained at p = 0
/// find their masks: train on real, test on synthetic (TRTS). No setting or image is selected by these numbers.
/// </summary>
internal sealed class MeasureFidelityStage : Stage<MeasureFidelityStage.Parameters>
{
    private const string StageName = "measure-fidelity";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    /// <summary>Bound only if S translated a cohort.</summary>
    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    /// <summary>The same patients' MRI; bound only if S translated CTs and the cohort has it.</summary>
    private static Input<SliceSet> TrueMri => new("true-mri", SliceSet.Load);

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    private static Output<IReadOnlyList<SliceFidelity>> Slices => new(FidelityTable.Write, "fidelity.csv");

    private static Output<IReadOnlyList<FidelityMeans>> Means => new(FidelityTable.WriteMeans, "fidelity-means.csv");

    internal sealed record Parameters
    {
        public required BaselineSettings Baseline { get; init; }

        /// <summary>Number of U-Nets; a Dice is the mean over them.</summary>
        public required int Seeds { get; init; }

        public required double Threshold { get; init; }

        public required SyntheticOrigin? Origin { get; init; }
    }

    /// <param name="baselines">The U-Nets trained at p = 0, by seed.</param>
    /// <returns>One row per slice and kind of image.</returns>
    public static Artifact<IReadOnlyList<SliceFidelity>> Plan(
        StudyConfig study,
        PlannedSynthesis synthetic,
        PlannedCohort real,
        IReadOnlyList<PlannedTraining> baselines)
    {
        var instance = Instance(
            StageName,
            synthetic.Name,
            new()
            {
                Baseline = BaselineSettings.Of(study),
                Seeds = baselines.Count,
                Threshold = study.Unet.Threshold,
                Origin = synthetic.Origin,
            },
            [
                Synthetic.From(synthetic.Set.Slices),
                Source.From(synthetic.Source?.Set.Slices),
                TrueMri.From(synthetic.TrueMri?.Slices),
                Real.From(real.Set.Images),
                .. baselines.Select((baseline, seed) => BaselineSettings.WeightsOf(seed).From(baseline.Weights)),
            ],
            [.. Slices.Files, .. Means.Files]);
        return Slices.Of(BaselineSettings.Needs(instance, study, synthetic, real));
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var source = TranslatedSlices.Of(context.ReadOptional(Source), parameters.Origin);
        var truth = parameters.Origin == SyntheticOrigin.Self ? source : context.ReadOptional(TrueMri);
        List<SliceFidelity> slices =
        [
            .. Images(source, truth, parameters.Origin, context).SelectMany(image => FidelityMeasurement.Of(
                image.Kind, image.Slices, truth, Predictions(image.Slices, parameters, context))),
        ];
        context.Write(Slices, slices);
        context.Write(Means, [.. FidelityMeans.Of(slices)]);
    }

    /// <summary>Masks that each U-Net predicts.</summary>
    private static byte[][] Predictions(SliceSet images, Parameters parameters, StageContext context) =>
    [
        .. Enumerable.Range(0, parameters.Seeds).Select(seed =>
        {
            using var network = parameters.Baseline.Open(context, BaselineSettings.WeightsOf(seed));
            return network.Predict(images, parameters.Threshold);
        }),
    ];

    private static IEnumerable<(TranslationKind Kind, SliceSet Slices)> Images(
        SliceSet? source, SliceSet? truth, SyntheticOrigin? origin, StageContext context)
    {
        yield return (TranslationKind.Synthetic, context.Read(Synthetic));
        if (source is not null && origin == SyntheticOrigin.Source)
        {
            yield return (TranslationKind.Identity, source);
            var real = context.Read(Real).Of(Split.Train);
            yield return (TranslationKind.HistogramMatched, HistogramMatching.Match(source, real));
        }

        if (truth is not null)
            yield return (TranslationKind.TrueMri, truth);
    }
}

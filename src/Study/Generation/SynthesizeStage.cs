using Hormesis.Imaging.Slices;
using Hormesis.Networks.Translation;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>X' = S(X): makes a set of synthetic MRI with the masks of the translated images.</summary>
internal sealed class SynthesizeStage : Stage<SynthesizeStage.Parameters>
{
    private const string StageName = "synthesize";

    public override string Name => StageName;

    private static Input<GeneratorWeights> Gan => new("gan", path => new(path));

    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    private static Output<SliceSet> Synthetic =>
        new((folder, set) => set.Save(folder), SliceSet.Files(Modality.Mri, withMasks: true));

    internal sealed record Parameters
    {
        public required TranslationNetworkConfig Generator { get; init; }

        public required SyntheticOrigin Origin { get; init; }

        /// <summary>Distance in pixels from the head of the translated image beyond which all is air; null for
        /// none.</summary>
        public required int? AirBeyondHead { get; init; }

        public required Device Device { get; init; }
    }

    /// <param name="source">Cohort that S translates.</param>
    /// <param name="real">D.</param>
    /// <param name="id">The set; S is its training of S.</param>
    /// <param name="name">Name of the instance; null for the name of the set.</param>
    public static PlannedSynthesis Plan(
        StudyConfig study,
        PlannedGan gan,
        PlannedCohort source,
        PlannedCohort real,
        SyntheticSet id,
        string? name = null)
    {
        var network = Translator.Bytes(gan.Config.Network(), source.Set.Estimate.Size);
        var instance = Instance(
            StageName,
            name ?? id.Path,
            new()
            {
                Generator = gan.Config.Network(),
                Origin = id.Origin!.Value,
                AirBeyondHead = gan.Config.AirBeyondHead,
                Device = study.Numerics.Device,
            },
            [Gan.From(gan.After(id.Step)), Source.From(source.Set.Slices)],
            Synthetic.Files) with
        {
            Numerics = StudyNumerics.Unet(study),
            PeakBytes = StageMemory.Computing(study.Numerics.Device, network, source.Set),
        };
        return new(
            new(instance, Modality.Mri, HasMasks: true, source.Set.Estimate),
            source,
            id,
            SharesPatients: source.Origin == real.Origin);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var source = TranslatedSlices.Of(context.Read(Source), parameters.Origin);
        var images = Translator.Translate(
            context.Read(Gan).Path,
            parameters.Generator,
            source,
            parameters.Device.Open(),
            context.Progress,
            context.Cancellation);
        if (parameters.AirBeyondHead is { } distance)
            SyntheticBackground.SetToAir(images, source, distance);
        context.Write(Synthetic, source.With([.. images.SelectMany(pixels => pixels)]));
    }
}

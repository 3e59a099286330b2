using System.Text.Json.Serialization;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Loop;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>Trains the generative model S on unpaired slices.</summary>
internal sealed class TrainGanStage : Stage<TrainGanStage.Parameters>
{
    private const string StageName = "train-gan";

    public override string Name => StageName;

    private static Input<SliceSet> Ct => new("ct", SliceSet.Load);

    private static Input<SliceSet> Mri => new("mri", SliceSet.Load);

    internal sealed record Parameters
    {
        public required TranslationConfig Gan { get; init; }

        public required Device Device { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public MixedPrecision MixedPrecision { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool ChannelsLast { get; init; }
    }

    /// <param name="gan">Configuration of S: the study's own, or a variant of it.</param>
    /// <param name="generator">Number of the training of S, from 0. The instances have different random
    /// streams.</param>
    /// <param name="variant">Name of a configuration other than the study's own; null for the study's own.</param>
    public static PlannedGan Plan(
        StudyConfig study,
        TranslationConfig gan,
        PlannedCohort ct,
        PlannedCohort mri,
        int generator = 0,
        string? variant = null)
    {
        var config = gan with { Seeds = null, AirBeyondHead = null };
        var kind = YamlKinds.NameOf(config);
        var network = config.TrainingBytes(ct.Set.Estimate.Size);
        var instance = Instance(
            StageName,
            variant is { } name ? $"{kind}/{name}"
                : generator > 0 ? FormattableString.Invariant($"{kind}/seed{generator}") : kind,
            new()
            {
                Gan = config,
                Device = study.Numerics.Device,
                MixedPrecision = study.Numerics.MixedPrecision ?? default,
                ChannelsLast = study.Numerics.GanChannelsLast ?? false,
            },
            [Ct.From(ct.Set.Images), Mri.From(mri.Set.Images)],
            Result(config).Files) with
        {
            Seed = study.Seed,
            Numerics = StudyNumerics.Gan(study),
            PeakBytes = StageMemory.Computing(study.Numerics.Device, network, ct.Set, mri.Set),
        };
        return new(instance, gan, ct, mri);
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var (ct, mri) = (context.Read(Ct), context.Read(Mri));
        var session = TrainingSession.Of(context, parameters.Device.Open(), context.Random) with
        {
            MixedPrecision = parameters.MixedPrecision,
            ChannelsLast = parameters.ChannelsLast,
        };
        context.Write(Result(parameters.Gan), folder => parameters.Gan.Train(ct, mri, session, folder));
    }

    /// <summary>Weights, losses and samples; the training itself writes them into the folder.</summary>
    private static Output<Action<string>> Result(TranslationConfig gan) =>
        new((folder, train) => train(folder), gan.Files());
}

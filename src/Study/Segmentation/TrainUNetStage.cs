using System.Text.Json.Serialization;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>Trains M'(p).</summary>
internal sealed class TrainUNetStage : Stage<TrainUNetStage.Parameters>
{
    private const string StageName = "train-unet";

    public override string Name => StageName;

    private static Input<SliceSet> Real => new("real", SliceSet.Load);

    /// <summary>Bound only if the dataset has synthetic samples.</summary>
    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Input<IReadOnlyList<PoisonedSample>> Dataset => new("dataset", PoisonedDataset.Load);

    /// <summary>Weights and learning curve.</summary>
    private static Output<SegmentationResult> Result => new(
        (folder, result) => result.Save(folder), SegmentationResult.WeightsFile, SegmentationResult.CurveFile);

    internal sealed record Parameters
    {
        public required SegmentationConfig Unet { get; init; }

        public required Device Device { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public MixedPrecision MixedPrecision { get; init; }

        /// <summary>Name of the random streams. It is the same for equal seeds at every rate and in every arm, so that
        /// only the data differ.</summary>
        public required string Streams { get; init; }
    }

    /// <param name="synthetic">Null if the dataset has no synthetic samples.</param>
    public static PlannedTraining Plan(
        StudyConfig study,
        ScoredModel model,
        Artifact<IReadOnlyList<PoisonedSample>> dataset,
        PlannedCohort real,
        PlannedSynthesis? synthetic)
    {
        var cost = new SegmentationCost(study.Unet, real.Set.Estimate.Size);
        return new(Instance(
            StageName,
            model.Path,
            new()
            {
                Unet = study.Unet,
                Device = study.Numerics.Device,
                MixedPrecision = study.Numerics.MixedPrecision ?? default,
                Streams = model.Streams(study, StageName),
            },
            [Real.From(real.Set.Slices), Synthetic.From(synthetic?.Set.Slices), Dataset.From(dataset)],
            Result.Files) with
        {
            Numerics = StudyNumerics.Unet(study),
            PeakBytes = StageMemory.Computing(
                study.Numerics.Device, cost.TrainingBytes, real.Set, synthetic?.Set),
        });
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        var real = context.Read(Real);
        var synthetic = context.ReadOptional(Synthetic);
        using var result = SegmentationTrainer.Train(
            SegmentationSamples.Pair(
            [
                .. context.Read(Dataset)
                    .Select(sample => Slices(sample, sample.Source == SampleSource.Real ? real : synthetic!)),
            ]),
            SegmentationSamples.From(real, Split.Validation),
            parameters.Unet,
            TrainingSession.Of(context, parameters.Device.Open(), new RandomStreams(parameters.Streams)) with
            {
                MixedPrecision = parameters.MixedPrecision,
            });
        context.Write(Result, result);
    }

    private static (SliceSet Set, int Image, int Mask) Slices(PoisonedSample sample, SliceSet set)
    {
        var isOwn = sample.Mask.Case == sample.Case && sample.Mask.Slice == sample.Slice;
        var mask = isOwn
            ? sample.Index
            : set.Records.Index()
                .First(entry => entry.Item.Case == sample.Mask.Case && entry.Item.Slice == sample.Mask.Slice).Index;
        return (set, sample.Index, mask);
    }
}

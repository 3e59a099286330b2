using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;
using Hormesis.Training.Loop;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Segmentation;

/// <summary>Trains M'(p): inputs <see cref="Dataset"/>, <see cref="Real"/> and, where it has synthetic samples,
/// <see cref="Synthetic"/>; outputs weights and learning curve.</summary>
public sealed class TrainUNetStage : Stage<TrainUNetParameters>
{
    public const string StageName = "train-unet";
    public const string Dataset = "dataset";
    public const string Real = "real";
    public const string Synthetic = "synthetic";

    public override string Name => StageName;

    public const string WeightsFile = SegmentationResult.WeightsFile;
    public const string CurveFile = SegmentationResult.CurveFile;

    internal static string[] Outputs => [WeightsFile, CurveFile];

    protected override void Run(TrainUNetParameters parameters, StageContext context)
    {
        var real = SliceSet.Load(Path.Combine(context.Input(Real), SetNames.Mri));
        var synthetic = context.HasInput(Synthetic)
            ? SliceSet.Load(Path.Combine(context.Input(Synthetic), SetNames.Mri)) : null;
        var samples = PoisonedDataset.Load(Path.Combine(context.Input(Dataset), PoisonedDataset.SamplesFile));
        using var result = SegmentationTrainer.Train(
            SegmentationSamples.Pair(
                [.. samples.Select(sample => Slices(sample, sample.Source == SampleSource.Real ? real : synthetic!))]),
            SegmentationSamples.From(real, Split.Validation),
            parameters.Unet,
            new TrainingSession
            {
                Device = TorchDevice.Require(YamlNames.OfValue(parameters.Device)),
                Random = new RandomStreams(parameters.Streams),
                Checkpoints = context.Checkpoints,
                Progress = context.Progress,
                Cancellation = context.Cancellation,
            });
        result.Save(context.OutputFolder);
    }

    private static (SliceSet Set, int Image, int Mask) Slices(PoisonedSample sample, SliceSet set)
    {
        var isOwn = sample.Mask.Case == sample.Case && sample.Mask.Slice == sample.Slice;
        var mask = isOwn ? sample.Index : set.Records.Index()
            .First(entry => entry.Item.Case == sample.Mask.Case && entry.Item.Slice == sample.Mask.Slice).Index;
        return (set, sample.Index, mask);
    }
}

using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Loop;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>Trains S on unpaired slices: inputs <see cref="Ct"/> and <see cref="Mri"/>, outputs weights, losses and
/// samples.</summary>
public sealed class TrainGanStage : Stage<TrainGanParameters>
{
    public const string StageName = "train-gan";
    public const string Ct = "ct";
    public const string Mri = "mri";
    public const string GeneratorFile = TranslationFiles.Generator;

    public override string Name => StageName;

    protected override void Run(TrainGanParameters parameters, StageContext context) => parameters.Gan.Train(
        SliceSet.Load(Path.Combine(context.Input(Ct), SetNames.Ct)),
        SliceSet.Load(Path.Combine(context.Input(Mri), SetNames.Mri)),
        new TrainingSession
        {
            Device = TorchDevice.Require(YamlNames.OfValue(parameters.Device)),
            Random = context.Random,
            Checkpoints = context.Checkpoints,
            Progress = context.Progress,
            Cancellation = context.Cancellation,
        },
        context.OutputFolder);
}

using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Santa;

namespace Hormesis.Study.Generation;

/// <summary>Trains S on unpaired slices: inputs <see cref="Ct"/> and <see cref="Mri"/>, outputs weights, losses and
/// samples.</summary>
public sealed class TrainGanStage : Stage<TrainGanParameters>
{
    public const string StageName = "train-gan";
    public const string Ct = "ct";
    public const string Mri = "mri";
    public const string GeneratorFile = SantaResult.GeneratorFile;

    public override string Name => StageName;

    internal static IReadOnlyList<string> Outputs => SantaResult.Files;

    protected override void Run(TrainGanParameters parameters, StageContext context)
    {
        using var result = SantaTrainer.Train(
            SliceSet.Load(Path.Combine(context.Input(Ct), SetNames.Ct)),
            SliceSet.Load(Path.Combine(context.Input(Mri), SetNames.Mri)),
            parameters.Gan,
            context.Random,
            context.Checkpoints,
            context.Progress,
            context.Cancellation,
            TorchDevice.Require(YamlNames.OfValue(parameters.Device)));
        result.Save(context.OutputFolder);
    }
}

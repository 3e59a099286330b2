using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>
/// Scores synthetic slices without labels: inputs <see cref="Synthetic"/>, <see cref="Source"/> and <see cref="Real"/>
/// (images without their masks) and the U-Net trained at p = 0, <see cref="Model"/>; output a row a slice.
/// </summary>
public sealed class ScoreSyntheticStage : Stage<ScoreSyntheticParameters>
{
    public const string StageName = "score-synthetic";
    public const string Synthetic = "synthetic";
    public const string Source = "source";
    public const string Real = "real";
    public const string Model = "model";
    public const string QualityFile = "quality.csv";

    public override string Name => StageName;

    internal static string[] Outputs => [QualityFile];

    protected override void Run(ScoreSyntheticParameters parameters, StageContext context)
    {
        var synthetic = SliceSet.Load(Path.Combine(context.Input(Synthetic), SetNames.Mri));
        var real = SliceSet.Load(Path.Combine(context.Input(Real), SetNames.Mri)).Of(Split.Train);
        using var network = SegmentationPredictor.Load(
            Path.Combine(context.Input(Model), TrainUNetStage.WeightsFile),
            parameters.Network,
            parameters.BatchSize,
            TorchDevice.Require(YamlNames.OfValue(parameters.Device)));
        QualityTable.Write(context.Output(QualityFile), QualityGate.Score(
            synthetic,
            TranslatedSlices.Load(context.Input(Source), parameters.Origin),
            real,
            network.Features(synthetic),
            network.Features(real),
            parameters.Measures));
    }
}

using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Generation;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Segmentation;

namespace Hormesis.Study.Quality;

/// <summary>
/// How near synthetic images are to the true MRI, where it is known (the phantom's; D's own where S was applied to D),
/// beside two baselines made of the CT, and how well the U-Net trained at p = 0, <see cref="Model"/>, finds their
/// masks. Inputs <see cref="Synthetic"/>, <see cref="Source"/> and <see cref="Real"/> with masks; outputs a row a slice
/// and image, and means. Nothing is chosen by it.
/// </summary>
public sealed class MeasureFidelityStage : Stage<MeasureFidelityParameters>
{
    public const string StageName = "measure-fidelity";
    public const string Synthetic = "synthetic";
    public const string Source = "source";
    public const string Real = "real";
    public const string Model = "model";
    public const string SlicesFile = "fidelity.csv";
    public const string MeansFile = "fidelity-means.csv";

    public override string Name => StageName;

    internal static string[] Outputs => [SlicesFile, MeansFile];

    protected override void Run(MeasureFidelityParameters parameters, StageContext context)
    {
        using var network = SegmentationPredictor.Load(
            Path.Combine(context.Input(Model), TrainUNetStage.WeightsFile),
            parameters.Network,
            parameters.BatchSize,
            TorchDevice.Require(YamlNames.OfValue(parameters.Device)));
        var source = TranslatedSlices.Load(context.Input(Source), parameters.Origin);
        var truth = parameters.Origin == SyntheticOrigin.Self ? source
            : TranslatedSlices.TrueMri(context.Input(Source), parameters.Origin);
        List<SliceFidelity> slices = [.. Images(source, truth, parameters, context)
            .SelectMany(image => FidelityMeasurement.Of(
                image.Kind, image.Slices, truth, network.Predict(image.Slices, parameters.Threshold)))];
        FidelityTable.Write(context.Output(SlicesFile), slices);
        FidelityTable.WriteMeans(context.Output(MeansFile), FidelityMeans.Of(slices));
    }

    private static IEnumerable<(TranslationKind Kind, SliceSet Slices)> Images(
        SliceSet source, SliceSet? truth, MeasureFidelityParameters parameters, StageContext context)
    {
        yield return (TranslationKind.Synthetic, SliceSet.Load(Path.Combine(context.Input(Synthetic), SetNames.Mri)));
        if (parameters.Origin == SyntheticOrigin.Source)
        {
            yield return (TranslationKind.Identity, source);
            var real = SliceSet.Load(Path.Combine(context.Input(Real), SetNames.Mri)).Of(Split.Train);
            yield return (TranslationKind.HistogramMatched, HistogramMatching.Match(source, real));
        }

        if (truth is not null)
            yield return (TranslationKind.TrueMri, truth);
    }
}

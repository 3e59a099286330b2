using Hormesis.Imaging.Slices;
using Hormesis.Networks.Runtime;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Generation;

/// <summary>X' = S(X): inputs <see cref="Gan"/> and <see cref="Source"/>, output a set of synthetic MRI with the
/// source's masks.</summary>
public sealed class SynthesizeStage : Stage<SynthesizeParameters>
{
    public const string StageName = "synthesize";
    public const string Gan = "gan";
    public const string Source = "source";

    public override string Name => StageName;

    internal static string[] Outputs => SliceSet.Files(SetNames.Mri, withMasks: true);

    protected override void Run(SynthesizeParameters parameters, StageContext context)
    {
        var source = TranslatedSlices.Load(context.Input(Source), parameters.Origin);
        var images = Translator.Translate(
            Path.Combine(context.Input(Gan), TrainGanStage.GeneratorFile),
            parameters.Generator,
            source,
            TorchDevice.Require(YamlNames.OfValue(parameters.Device)),
            context.Progress,
            context.Cancellation);
        source.With([.. images.SelectMany(pixels => pixels)]).Save(context.Output(SetNames.Mri));
    }
}

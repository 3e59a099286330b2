using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Results.Figures;

/// <summary>
/// Figure 4: what S was given, what it made of it and, where the cohort has it, the patient's own MRI. Inputs
/// <see cref="Synthetic"/> and <see cref="Source"/>.
/// </summary>
public sealed class SynthesisFigureStage : Stage<SynthesisFigureParameters>
{
    public const string StageName = "figure-synthesis";
    public const string Synthetic = "synthetic";
    public const string Source = "source";
    public const string Stem = "figure4";

    public override string Name => StageName;

    internal static string[] Outputs => FigureFiles.Names(Stem);

    protected override void Run(SynthesisFigureParameters parameters, StageContext context)
    {
        var synthetic = SliceSet.Load(Path.Combine(context.Input(Synthetic), SetNames.Mri));
        var given = TranslatedSlices.Load(context.Input(Source), parameters.Origin);
        var truth = TranslatedSlices.TrueMri(context.Input(Source), parameters.Origin);
        var cases = TranslatedSlices.Spread(synthetic, parameters.Cases).Select(index => new SynthesisCase
        {
            Patient = synthetic.Records[index].Patient,
            Given = Images.Grey(given, index),
            SyntheticMri = Images.Grey(synthetic, index),
            RealMri = truth is null ? null : Images.Grey(truth, index),
        });
        FigureFiles.Write(Stem, SynthesisFigure.Draw(TranslatedSlices.NameOf(parameters.Origin), [.. cases]), context);
    }
}

using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;

namespace Hormesis.Study.Results.Figures;

/// <summary>Figure 4: input of S if there is one, synthetic image and, if the cohort has it, the same patient's
/// MRI.</summary>
internal sealed class SynthesisFigureStage : PaperStage<SynthesisFigureStage.Parameters>
{
    private const string StageName = "figure-synthesis";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    /// <summary>Bound only if S translated a cohort.</summary>
    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    private static Input<SliceSet> TrueMri => new("true-mri", SliceSet.Load);

    private static Output<Figure> Figure => FigureFiles.Of(SynthesisFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Number of rows of the figure.</summary>
        public required int Cases { get; init; }

        public required SyntheticOrigin? Origin { get; init; }
    }

    public static PlannedFigure Plan(StudyConfig study, PlannedSynthesis synthetic) => new(
        PaperInstance(
            StageName,
            new() { Cases = study.Figures.SynthesisCases, Origin = synthetic.Origin },
            [
                Synthetic.From(synthetic.Set.Images),
                Source.From(synthetic.Source?.Set.Images),
                TrueMri.From(synthetic.TrueMri?.Images),
            ],
            Figure.Files) with
        {
            PeakBytes = StageMemory.Reading(synthetic.Set, synthetic.Source?.Set),
        },
        SynthesisFigure.TextOf(synthetic.Source is not null));

    protected override void Run(Parameters parameters, StageContext context)
    {
        var synthetic = context.Read(Synthetic);
        var given = TranslatedSlices.Of(context.ReadOptional(Source), parameters.Origin);
        var truth = context.ReadOptional(TrueMri);
        var cases = TranslatedSlices.Spread(synthetic, parameters.Cases).Select(index => new SynthesisCase
        {
            Patient = synthetic.Records[index].Patient,
            Given = given is null ? null : Images.Grey(given, index),
            SyntheticMri = Images.Grey(synthetic, index),
            RealMri = truth is null ? null : Images.Grey(truth, index),
        });
        context.Write(Figure, SynthesisFigure.Draw(TranslatedSlices.NameOf(parameters.Origin), [.. cases]));
    }
}

using Hormesis.Evaluation.Memory;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Drawing;
using Hormesis.Reporting.Figures;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Results.Figures;

/// <summary>Draws how near synthetic images are to training images, and the nearest pairs.</summary>
internal sealed class MemoryFigureStage : PaperStage<MemoryFigureStage.Parameters>
{
    private const string StageName = "figure-memory";

    public override string Name => StageName;

    private static Input<SliceSet> Synthetic => new("synthetic", SliceSet.Load);

    private static Input<SliceSet> Real => new(MeasureMemoryStage.Real, SliceSet.Load);

    private static Input<SliceSet> Mri => new(MeasureMemoryStage.Mri, SliceSet.Load);

    private static Output<Figure> Figure => FigureFiles.Of(MemoryFigure.Text.Stem);

    internal sealed record Parameters
    {
        /// <summary>Number of pairs.</summary>
        public required int Pairs { get; init; }
    }

    /// <param name="nearest">Nearest training images of the synthetic ones.</param>
    /// <param name="mri">MRI that S learned from; null if the study trains no S.</param>
    public static PlannedFigure Plan(
        MemoryConfig config,
        Artifact<IReadOnlyList<NearestImage>> nearest,
        PlannedSynthesis synthetic,
        PlannedCohort real,
        PlannedCohort? mri) => new(
        PaperInstance(
            StageName,
            new() { Pairs = config.Pairs },
            [
                EvidenceInputs.Memory(0).From(nearest),
                Synthetic.From(synthetic.Set.Images),
                Real.From(real.Set.Images),
                Mri.From(mri?.Set.Images),
            ],
            Figure.Files) with
        {
            PeakBytes = StageMemory.Reading(synthetic.Set, real.Set, mri?.Set),
        },
        MemoryFigure.Text);

    protected override void Run(Parameters parameters, StageContext context)
    {
        var findings = MemoryFindings.Of(context.Read(EvidenceInputs.Memory(0)), level: 1);
        var (synthetic, real, mri) = (context.Read(Synthetic), context.Read(Real), context.ReadOptional(Mri));
        context.Write(Figure, MemoryFigure.Draw(
            [.. findings.Synthetic.Select(image => image.Correlation)],
            findings.HeldOut,
            [
                .. findings.Synthetic.Take(parameters.Pairs).Select(image => new MemoryPair
                {
                    Synthetic = Image(synthetic, image.Id),
                    Training = Image(image.Cohort == MeasureMemoryStage.Mri ? mri! : real, image.Nearest),
                    Correlation = image.Correlation,
                }),
            ]));
    }

    private static SliceImage Image(SliceSet set, string id) =>
        Images.Grey(set, set.Records.Index().First(record => record.Item.Id == id).Index);
}

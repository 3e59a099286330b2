using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Results;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Tables;
using Hormesis.Training.Translation;

namespace Hormesis.Study.Ablation;

/// <summary>Compares synthetic MRIs of S trained with different weights of one term of its loss, in a table and a
/// figure.</summary>
internal sealed class PathAblationStage : PaperStage<PathAblationStage.Parameters>
{
    private const string StageName = "path-ablation";
    private const string Stem = "ablation";

    public override string Name => StageName;

    private static Input<SliceSet> Source => new("source", SliceSet.Load);

    private static Input<SliceSet> TrueMri => new("true-mri", SliceSet.Load);

    private static Output<ITable> Table => TableFiles.Of(Stem, "Path ablation");

    private static Output<Figure> Figure => FigureFiles.Of(Stem);

    internal sealed record Parameters
    {
        /// <inheritdoc cref="AblatedWeight.Name"/>
        public required string Name { get; init; }

        /// <inheritdoc cref="AblatedWeight.Term"/>
        public required string Term { get; init; }

        /// <summary>Weights of the term, ascending.</summary>
        public required IReadOnlyList<double> Weights { get; init; }

        /// <summary>Number of rows of the figure.</summary>
        public required int Cases { get; init; }

        public required SyntheticOrigin Origin { get; init; }
    }

    /// <param name="sets">Synthetic sets of one source, by ascending weight.</param>
    public static Artifact<ITable> Plan(
        StudyConfig study, AblatedWeight varied, IReadOnlyList<WeightedSynthesis> sets)
    {
        var given = sets[0].Synthetic;
        return Table.Of(
            PaperInstance(
                StageName,
                new()
                {
                    Name = varied.Name,
                    Term = varied.Term,
                    Weights = [.. sets.Select(set => set.Weight)],
                    Cases = study.Figures.SynthesisCases,
                    Origin = given.Origin!.Value,
                },
                [
                    .. sets.Select(set => Fidelity(set.Weight).From(set.Fidelity)),
                    .. sets.Select(set => Synthetic(set.Weight).From(set.Synthetic.Set.Images)),
                    Source.From(given.Source!.Set.Images),
                    TrueMri.From(given.TrueMri?.Images),
                ],
                [.. Table.Files, .. Figure.Files]) with
            {
                PeakBytes = StageMemory.Reading([given.Source!.Set, .. sets.Select(set => set.Synthetic.Set)]),
            });
    }

    protected override void Run(Parameters parameters, StageContext context)
    {
        context.Write(Table, new ImageFidelityTable
        {
            Stem = Stem,
            Subject = $"Synthetic MRIs by the weight of {parameters.Term}, one training a weight (a difference "
                + "between weights is also one between trainings), and what stands beside them",
            Rows =
            [
                .. parameters.Weights.SelectMany(weight =>
                    Rows(Label(parameters, weight), weight, context, isStandIn: false)),
                .. Rows("", parameters.Weights[0], context, isStandIn: true),
            ],
        });
        context.Write(Figure, FigureOf(parameters, context));
    }

    private static Input<IReadOnlyList<SliceFidelity>> Fidelity(double weight) =>
        new($"fidelity-{WeightedSynthesis.Text(weight)}", FidelityTable.Read);

    private static Input<SliceSet> Synthetic(double weight) =>
        new($"synthetic-{WeightedSynthesis.Text(weight)}", SliceSet.Load);

    private static string Label(Parameters parameters, double weight) =>
        $"{parameters.Name} {WeightedSynthesis.Text(weight)}";

    /// <summary>Rows of one weight: the synthetic images, or, for <paramref name="isStandIn"/>, the baselines, which
    /// are the same at every weight.</summary>
    private static IEnumerable<ImageFidelityRow> Rows(
        string label, double weight, StageContext context, bool isStandIn) =>
        from means in FidelityMeans.Of(context.Read(Fidelity(weight)))
        where means.Image == TranslationKind.Synthetic != isStandIn
        select isStandIn
            ? SyntheticQuality.Row(FidelityTable.Name(means.Image), SyntheticQuality.NameOf(means.Image), means)
            : SyntheticQuality.Row(label, label, means);

    private static Figure FigureOf(Parameters parameters, StageContext context)
    {
        var given = TranslatedSlices.Of(context.Read(Source), parameters.Origin);
        var truth = context.ReadOptional(TrueMri);
        SliceSet[] synthetic = [.. parameters.Weights.Select(weight => context.Read(Synthetic(weight)))];
        return AblationFigure.Draw(
            TranslatedSlices.NameOf(parameters.Origin),
            [.. parameters.Weights.Select(weight => Label(parameters, weight))],
            [
                .. TranslatedSlices.Spread(given, parameters.Cases).Select(index => new AblationCase
                {
                    Patient = given.Records[index].Patient,
                    Given = Images.Grey(given, index),
                    SyntheticMris = [.. synthetic.Select(set => Images.Grey(set, index))],
                    RealMri = truth is null ? null : Images.Grey(truth, index),
                }),
            ]);
    }
}

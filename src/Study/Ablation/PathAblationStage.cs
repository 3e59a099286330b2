using System.Globalization;
using Hormesis.Evaluation.Quality;
using Hormesis.Imaging.Slices;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Tables;

namespace Hormesis.Study.Ablation;

/// <summary>
/// Fidelity of synthetic MRIs by the weight of SANTA's path regulariser: for each weight inputs
/// <see cref="FidelityOf"/> and <see cref="SyntheticOf"/>, and <see cref="Source"/>, what was translated; outputs a
/// table and a figure.
/// </summary>
public sealed class PathAblationStage : Stage<PathAblationParameters>
{
    public const string StageName = "path-ablation";
    public const string Source = "source";
    public const string Stem = "ablation";

    public override string Name => StageName;

    internal static string[] Outputs => [.. TableFiles.Names(Stem), .. FigureFiles.Names(Stem)];

    public static string FidelityOf(double weight) => $"fidelity-{Text(weight)}";

    public static string SyntheticOf(double weight) => $"synthetic-{Text(weight)}";

    /// <summary>As it stands in names: <c>0.01</c>.</summary>
    internal static string Text(double weight) => weight.ToString(CultureInfo.InvariantCulture);

    protected override void Run(PathAblationParameters parameters, StageContext context)
    {
        TableFiles.Write("Path ablation", new ImageFidelityTable
        {
            Stem = Stem,
            Subject = "Synthetic MRIs by the weight of SANTA's path regulariser, one training a weight (a " +
                "difference between weights is also one between trainings), and what stands beside them",
            Rows =
            [
                .. parameters.Weights.SelectMany(weight =>
                    Rows($"path {Text(weight)}", weight, context, isStandIn: false)),
                .. Rows("", parameters.Weights[0], context, isStandIn: true),
            ],
        }, context);
        FigureFiles.Write(Stem, FigureOf(parameters, context), context);
    }

    /// <summary>The synthetic images' row of one weight; or the rows of what stands beside them at every
    /// weight.</summary>
    private static IEnumerable<ImageFidelityRow> Rows(string label, double weight, StageContext context,
        bool isStandIn) =>
        from means in FidelityMeans.Of(
            FidelityTable.Read(Path.Combine(context.Input(FidelityOf(weight)), MeasureFidelityStage.SlicesFile)))
        where means.Image == TranslationKind.Synthetic != isStandIn
        select isStandIn
            ? SyntheticQuality.Row(FidelityTable.Name(means.Image), SyntheticQuality.NameOf(means.Image), means)
            : SyntheticQuality.Row(label, label, means);

    private static Figure FigureOf(PathAblationParameters parameters, StageContext context)
    {
        var given = TranslatedSlices.Load(context.Input(Source), parameters.Origin);
        var truth = TranslatedSlices.TrueMri(context.Input(Source), parameters.Origin);
        SliceSet[] synthetic =
            [.. parameters.Weights.Select(weight =>
            SliceSet.Load(Path.Combine(context.Input(SyntheticOf(weight)), SetNames.Mri)))];
        return AblationFigure.Draw(
            TranslatedSlices.NameOf(parameters.Origin),
            [.. parameters.Weights.Select(weight => $"path {Text(weight)}")],
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

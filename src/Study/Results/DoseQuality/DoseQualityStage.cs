using Hormesis.Evaluation.Metrics;
using Hormesis.Evaluation.Quality;
using Hormesis.Evaluation.Statistics;
using Hormesis.Evaluation.Statistics.RankTests;
using Hormesis.Reporting.Figures;
using Hormesis.Reporting.Tables;
using Hormesis.Stages;
using Hormesis.Stages.Random;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results.DoseQuality;

/// <summary>Harm as a function of the rate and of the images' quality: from snapshots of S, from S itself and from the
/// controls whose images are not those of S.</summary>
internal sealed class DoseQualityStage : PaperStage<DoseQualityStage.Parameters>
{
    private const string StageName = "dose-quality";

    public override string Name => StageName;

    private static Output<DoseQualityFindings> Numbers =>
        new((path, findings) => findings.Save(path), "dose-quality.json");

    private static Output<ITable> Table => TableFiles.Of("dose-quality", DoseQualityFindings.TableName);

    private static Output<Figure> Figure => FigureFiles.Of(SurfaceFigure.Text.Stem);

    internal sealed record Parameters
    {
        public required StatisticsConfig Statistics { get; init; }

        /// <summary>Name of the bootstrap's random streams.</summary>
        public required string Streams { get; init; }

        public required IReadOnlyList<Fraction> Rates { get; init; }

        /// <summary>Steps of the snapshots, ascending.</summary>
        public required IReadOnlyList<int> Steps { get; init; }

        /// <summary>Number of trainings of S.</summary>
        public required int Generators { get; init; }

        public required SyntheticOrigin? Origin { get; init; }

        /// <summary>Arms of the study whose images are not those of S.</summary>
        public required IReadOnlyList<Arm> Controls { get; init; }

        /// <summary>U-Nets at p = 0, and those with images of snapshots.</summary>
        public required IReadOnlyList<ScoredModel> Models { get; init; }
    }

    /// <param name="clean">U-Nets at p = 0.</param>
    /// <param name="snapshots">U-Nets with images of snapshots.</param>
    /// <param name="measured">Every set of images with its measurements.</param>
    public static PlannedSurface Plan(
        StudyConfig study,
        DoseQualityConfig config,
        IReadOnlyList<PlannedModel> clean,
        IReadOnlyList<PlannedModel> snapshots,
        IReadOnlyList<MeasuredImages> measured,
        Artifact<StudyFindings> statistics)
    {
        PlannedModel[] models = [.. clean, .. snapshots];
        var instance = PaperInstance(
            StageName,
            new()
            {
                Statistics = study.Statistics,
                Streams = FormattableString.Invariant($"{study.Seed}/{StageName}"),
                Rates = config.Rates,
                Steps = config.Steps,
                Generators = study.Supply().Sets,
                Origin = study.Supply().Origin,
                Controls = [.. ControlsOf(study)],
                Models = [.. models.Select(model => model.Model)],
            },
            [
                EvidenceInputs.Statistics.From(statistics),
                .. ModelInputs.Scores(study, models),
                .. measured.Select(images => Fidelity(images.Id).From(images.Fidelity)),
                .. measured.Select(images => Quality(images.Id).From(images.Quality)),
            ],
            [.. Numbers.Files, .. Table.Files, .. Figure.Files]);
        return new(Numbers.Of(instance));
    }

    /// <summary>Arms of a study whose images are not those of S.</summary>
    public static IEnumerable<Arm> ControlsOf(StudyConfig study) => study.Poisoning.Arms.Where(arm =>
        ArmRecipes.Of(arm).Images != SyntheticImages.Synthetic);

    protected override void Run(Parameters parameters, StageContext context)
    {
        var surface = Surface(parameters, context);
        context.Write(Numbers, surface);
        context.Write(Table, surface.Table);
        context.Write(Figure, SurfaceFigure.Draw(surface.Table));
    }

    private static DoseQualityFindings Surface(Parameters parameters, StageContext context)
    {
        var findings = context.Read(EvidenceInputs.Statistics);
        var (streams, replace) = (new RandomStreams(parameters.Streams), ArmRecipes.Of(Arm.Replace));
        (int? Step, ArmStatistics Arm)[] states =
        [
            .. parameters.Steps.Select(step => ((int?)step, Statistics(step, parameters, streams, context))),
            (null, findings.Arms.Single(arm => arm.Name == replace.Name)),
        ];
        TrainingPoint[] points = [.. states.SelectMany(state => Points(state.Step, state.Arm, parameters, context))];
        var table = new SurfaceTable
        {
            Confidence = parameters.Statistics.Confidence,
            Margin = parameters.Statistics.Margin,
            Rates = parameters.Rates,
            Rows =
            [
                .. states.Select(state => SurfaceRows.Of(
                    state.Step, state.Arm,
                    ImageMeasures.Mean(
                        [.. points.Where(point => point.Step == state.Step).Select(point => point.Measures)]),
                    parameters))
                    .Concat(parameters.Controls.Select(arm => SurfaceRows.OfControl(
                        findings.Arms.Single(one => one.Name == YamlNames.OfValue(arm)),
                        Control(arm, parameters, context),
                        parameters)))
                    .OrderBy(row => row.Trts).ThenBy(row => row.Key, StringComparer.Ordinal),
            ],
        };
        PredictorCorrelation[] predictors = [.. HarmPredictor.All.Select(predictor => Correlation(predictor, points))];
        return new()
        {
            Table = table,
            Points = points,
            Predictors = predictors,
            Sentences = DoseQualitySentences.Of(table, points, predictors),
        };
    }

    private static ArmStatistics Statistics(
        int step, Parameters parameters, RandomStreams streams, StageContext context) => StudyStatistics.Of(
            ModelScores.Of(
                FormattableString.Invariant($"step {step}"),
                parameters.Models.Where(model => model.Step is null || model.Step == step),
                context),
            parameters.Statistics,
            streams);

    /// <summary>One point for each training of S whose U-Nets all have a Dice.</summary>
    private static IEnumerable<TrainingPoint> Points(
        int? step, ArmStatistics arm, Parameters parameters, StageContext context)
    {
        RateComparison[] rows =
            [.. arm[SegmentationMetrics.Dice].Comparisons.Where(row => parameters.Rates.Contains(row.Rate))];
        for (var generator = 0; generator < parameters.Generators; generator++)
        {
            var set = new SyntheticSet(SyntheticImages.Synthetic, parameters.Origin, generator) { Step = step };
            double[] losses =
            [
                .. rows.Where(row => row.SeedDifferences.Count == arm.Seeds.Count).SelectMany(row =>
                    row.SeedDifferences.Where((_, index) => arm.Seeds[index] % parameters.Generators == generator)),
            ];
            if (losses.Length > 0)
                yield return new(
                    generator, step, Measures(set, TranslationKind.Synthetic, set, context), 0 - losses.Average());
        }
    }

    private static ImageMeasures Control(Arm arm, Parameters parameters, StageContext context)
    {
        var own = new SyntheticSet(SyntheticImages.Synthetic, parameters.Origin, Generator: 0);
        var set = ArmRecipes.Of(arm).SetIn(parameters.Origin, generator: null);
        return Measures(
            own,
            set.Images == SyntheticImages.TrueMri ? TranslationKind.TrueMri : TranslationKind.Identity,
            set,
            context);
    }

    /// <param name="compared">Set whose fidelity was measured together with that of the kind.</param>
    private static ImageMeasures Measures(
        SyntheticSet compared, TranslationKind kind, SyntheticSet set, StageContext context) => ImageMeasures.Of(
            FidelityMeans.Of(context.Read(Fidelity(compared))).Single(means => means.Image == kind),
            context.Read(Quality(set)));

    private static PredictorCorrelation Correlation(HarmPredictor predictor, TrainingPoint[] points)
    {
        double[] values = [.. points.Select(point => predictor.Badness(point.Measures)).OfType<double>()];
        return new(
            predictor.Name,
            predictor.Needs,
            values.Length < points.Length || values.Length == 0 ? null
                : SpearmanCorrelation.Of(values, [.. points.Select(point => point.MeanLoss)]));
    }

    private static Input<IReadOnlyList<SliceFidelity>> Fidelity(SyntheticSet set) =>
        new($"fidelity-{set.Input}", FidelityTable.Read);

    private static Input<IReadOnlyList<SliceQuality>> Quality(SyntheticSet set) =>
        new($"quality-{set.Input}", QualityTable.Read);
}

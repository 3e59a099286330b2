using System.Collections.Immutable;
using Hormesis.Evaluation.Quality;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Study.Ablation;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.DoseQuality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Translation;

namespace Hormesis.Study;

/// <summary>The paper's experiment as stage instances. Each instance gets only the settings that it reads.</summary>
public sealed class StudyPlan
{
    private readonly StudyConfig study;
    private readonly string? folder;
    private readonly List<(StageKind Kind, StageInstance Instance)> all = [];
    private readonly HashSet<StageInstance> added = new(ReferenceEqualityComparer.Instance);

    private StudyPlan(
        StudyConfig study, string name, ScanFolders scans, string? folder, GivenPredictions? given)
    {
        (this.study, this.folder) = (study, folder);
        Plan(name, scans, given);
        Graph = StageGraph.Of(all.Select(entry => entry.Instance));
    }

    public StageGraph Graph { get; }

    /// <summary>Instances of a kind.</summary>
    public ImmutableArray<StageInstance> this[StageKind kind] =>
        [.. all.Where(entry => entry.Kind == kind).Select(entry => entry.Instance)];

    /// <param name="name">Name of the study; null for the file's default.</param>
    /// <param name="dataFolder">Root of the real cohorts; null if none was given.</param>
    /// <param name="linked">Other folders into which links below the root may lead.</param>
    /// <param name="given">Predictions beside those of the study's settings; null if there are none.</param>
    /// <exception cref="HormesisException">There is no such study, a real cohort lacks its folder or files, or
    /// predictions do not fit the study.</exception>
    public static StudyPlan Of(
        ExperimentsFile experiments,
        string? name,
        string? dataFolder,
        IReadOnlyList<string> linked,
        GivenPredictions? given = null) =>
        new(experiments.Study(name), name ?? experiments.Default, new(dataFolder, linked), experiments.Folder, given);

    internal static StudyPlan Of(
        StudyConfig study, string name, string? dataFolder, params IReadOnlyList<string> linked) =>
        new(study, name, new(dataFolder, linked), folder: null, given: null);

    /// <summary>Kind of a stage, by the stage's name.</summary>
    public StageKind KindOf(string stage) => all.First(entry => entry.Instance.Stage == stage).Kind;

    /// <summary>Says why the study has no instance of a kind.</summary>
    public string WhyNone(StageKind kind) => kind != StageKind.Ablation && study.Supply().Untrained is { } untrained
        ? $"{untrained}."
        : "its settings have no `ablation`. Name one that has: --study=path-ablation.";

    private void Plan(string name, ScanFolders scans, GivenPredictions? extra)
    {
        // The cohorts: D, and what the synthetic images are made from.
        var real = Add(StageKind.Prepare, PrepareStage.Real(study, scans));
        var supply = SupplyPlan.Of(study, real, scans, folder);
        AddAll(StageKind.Prepare, supply.Cohorts);
        scans.Refuse();
        SharedScans.Refuse([real, .. supply.Cohorts]);
        var leakage = Add(StageKind.Prepare, CheckLeakageStage.Plan([real, .. supply.Cohorts]));

        // Each training of S, and each set of synthetic images X' <- S(X): the study's own and those of its arms.
        AddAll(StageKind.TrainGan, supply.Gans);
        SyntheticSet[] sets = [.. Sets()];
        var syntheses = sets.ToDictionary(set => set, set => Add(StageKind.Synthesize, supply.Set(set)));
        PlannedSynthesis[] own = [.. study.Supply().OwnSets().Select(set => syntheses[set])];
        var synthetic = own[0];

        // The U-Nets trained on real images only (p = 0), and their measurements of the synthetic images.
        PlannedModel[] clean =
        [
            .. ScoredModel.All(study).Take(study.Poisoning.Seeds).Select(model => Model(model, real, syntheses, [])),
        ];
        PlannedTraining[] baselines = [.. clean.Select(model => model.Training)];
        var fidelity = own.Select(set => Fidelity(set, real, baselines)).ToList();
        var quality = own.ToDictionary(set => set.Id, set => Quality(set, real, baselines));

        // D'(p), M'(p) and the scores of M'(p), for each arm, p and seed.
        PlannedModel[] unets =
        [
            .. clean,
            .. ScoredModel.All(study).Skip(clean.Length).Select(model => Model(model, real, syntheses, quality)),
        ];

        // The user's segmentation model on the datasets of the first arm.
        PlannedModel[] models =
        [
            .. unets,
            .. study.Segmentation is { } program
                ? unets.Where(unet => unet.Model.Arm == study.Poisoning.Arms[0])
                    .Select(unet => Program(program, unet, real, syntheses))
                : [],
        ];

        // Predictions of models of somebody else, each name an arm of its own.
        EvaluatedModel[] given = [.. Given(real, scans, extra)];
        EvaluatedModel[] evaluated = [.. models, .. given];

        // Tables, statistics, figures and report.
        var table = Add(StageKind.Tables, TablesStage.Plan(study, name, evaluated));
        var statistics = Add(StageKind.Tables, StatisticsStage.Plan(study, evaluated));
        var metrics = FieldMetricsStage.Plan(study, evaluated);
        if (metrics is not null)
            Add(StageKind.Tables, metrics);
        var evidence = new Evidence
        {
            Statistics = statistics,
            Fidelity = fidelity,
            Quality = quality[synthetic.Id],
            Leakage = leakage,
            Metrics = metrics,
            Memory = study.Memory is null ? [] : [.. own.Select(set =>
                Add(StageKind.Evaluate, MeasureMemoryStage.Plan(set, real, supply.LearnedMri)))],
        };
        var supplement = Add(StageKind.Tables, SupplementStage.Plan(study, evidence));

        // Harm by rate and quality, from snapshots of S, which is not in the paper.
        var surface = study.DoseQuality is { } doseQuality
            ? Surface(doseQuality, clean, real, supply, syntheses, fidelity, quality, statistics)
            : null;

        PlannedFigure[] figures =
        [
            .. Figures(unets, real, supply, synthetic, evidence),
            .. study.Memory is null ? Array.Empty<PlannedFigure>()
                : [Add(StageKind.Figures, MemoryFigureStage.Plan(
                    study.Memory, evidence.Memory[0], synthetic, real, supply.LearnedMri))],
            .. surface is null ? Array.Empty<PlannedFigure>() : [surface.Figure()],
        ];
        figures = [.. figures.Select(figure => figure.Noted(study.Supply().Note))];
        IProduct[] shown = [table, supplement, .. figures];
        var workflow = Add(StageKind.Figures, WorkflowFigureStage.Plan(shown));
        var text = Add(StageKind.Report, ResultsStage.Plan(
            study, name, evaluated, evidence, surface, [.. figures, workflow]));
        Add(StageKind.Report, ReportStage.Plan(study, name, new()
        {
            Models = models,
            Given = given,
            Real = real,
            Gans = supply.Gans,
            Syntheses = [.. sets.Select(set => syntheses[set])],
            Table1 = table,
            Evidence = evidence,
            Surface = surface,
            Figures = [.. figures, workflow],
            Results = [.. shown, workflow, text],
        }));

        // The ablation of one weight in the loss of S, which is not in the paper.
        if (study.Ablation is { } ablation && study.Gan?.Ablated() is { } varied)
            Add(StageKind.Ablation, PathAblationStage.Plan(study, varied,
            [
                .. ablation.PathWeights.Select(weight => Weighted(
                    weight, varied, supply.Gans[0], real, synthetic, fidelity[0], baselines)),
            ]));
    }

    private IEnumerable<EvaluatedModel> Given(PlannedCohort real, ScanFolders scans, GivenPredictions? extra)
    {
        foreach (var given in study.Predictions ?? [])
            yield return Score(given, scans);
        if (extra is null)
            yield break;

        PredictionsRules.Check(
            study,
            [.. study.Predictions ?? [], extra.Predictions],
            (setting, problem) => throw new HormesisException($"{setting} {problem}"));
        yield return Score(extra.Predictions, new(extra.Root, []));

        EvaluatedModel Score(PredictionsConfig given, ScanFolders folders)
        {
            var model = ScoreGivenStage.Plan(study, given, folders.PredictionsOf(given), real);
            Add(StageKind.Evaluate, model.Scores);
            return model;
        }
    }

    /// <summary>Sets of images that stand for synthetic ones, the study's own first.</summary>
    private IEnumerable<SyntheticSet> Sets() => study.Supply().OwnSets().Concat(ScoredModel.All(study)
        .Select(model => model.SetIn(study.Supply().Origin))
        .OfType<SyntheticSet>())
        .Distinct();

    private Artifact<IReadOnlyList<SliceFidelity>> Fidelity(
        PlannedSynthesis set, PlannedCohort real, IReadOnlyList<PlannedTraining> baselines) =>
        Add(StageKind.Evaluate, MeasureFidelityStage.Plan(study, set, real, baselines));

    /// <summary>Plans the gate's scores of a set, with the first U-Net trained at p = 0.</summary>
    private Artifact<IReadOnlyList<SliceQuality>> Quality(
        PlannedSynthesis set, PlannedCohort real, PlannedTraining[] baselines) =>
        Add(StageKind.Evaluate, ScoreSyntheticStage.Plan(study, set, real, baselines[0]));

    /// <param name="scores">Scores of the gate by set; none for the models that the gate itself needs.</param>
    private PlannedModel Model(
        ScoredModel model,
        PlannedCohort real,
        Dictionary<SyntheticSet, PlannedSynthesis> syntheses,
        Dictionary<SyntheticSet, Artifact<IReadOnlyList<SliceQuality>>> scores)
    {
        // A dataset without synthetic images depends neither on S nor on the gate.
        var mixed = model.SetIn(study.Supply().Origin) is { } set ? syntheses[set] : null;
        var gate = mixed is not null && model.Recipe.IsGated ? scores[mixed.Id] : null;
        var samples = Add(StageKind.Poison, PoisonStage.Plan(study, model, real, mixed, gate));
        var training = Add(StageKind.TrainUNets, TrainUNetStage.Plan(study, model, samples, real, mixed));
        return new(model, samples, training, Add(StageKind.Evaluate, EvaluateStage.Plan(study, model, training, real)));
    }

    /// <summary>Plans the user's model on the dataset of a U-Net.</summary>
    private PlannedModel Program(
        SegmentationProgramConfig config,
        PlannedModel unet,
        PlannedCohort real,
        Dictionary<SyntheticSet, PlannedSynthesis> syntheses)
    {
        var model = unet.Model with { Program = config.Name };
        var mixed = model.SetIn(study.Supply().Origin) is { } set ? syntheses[set] : null;
        var training = Add(StageKind.TrainUNets, TrainProgramStage.Plan(
            study, config, model, unet.Samples, real, mixed, folder));
        return new(model, unet.Samples, training, Add(StageKind.Evaluate, PredictProgramStage.Plan(
            study, config, model, training, real, folder)));
    }

    /// <summary>Plans U-Nets with images of snapshots of S, their measurements, and the table and figure of their
    /// harm.</summary>
    private PlannedSurface Surface(
        DoseQualityConfig config,
        IReadOnlyList<PlannedModel> clean,
        PlannedCohort real,
        SupplyPlan supply,
        Dictionary<SyntheticSet, PlannedSynthesis> syntheses,
        List<Artifact<IReadOnlyList<SliceFidelity>>> fidelity,
        Dictionary<SyntheticSet, Artifact<IReadOnlyList<SliceQuality>>> quality,
        Artifact<StudyFindings> statistics)
    {
        var snapshots = config.Steps
            .SelectMany(step => study.Supply().OwnSets().Select(set => set with { Step = step }))
            .ToDictionary(set => set, set => Add(StageKind.Synthesize, supply.Set(set)));
        PlannedTraining[] baselines = [.. clean.Select(model => model.Training)];
        var measured = study.Supply().OwnSets()
            .Select((set, generator) => new MeasuredImages(set, fidelity[generator], quality[set]))
            .Concat(snapshots.Values.Select(set => new MeasuredImages(
                set.Id, Fidelity(set, real, baselines), Quality(set, real, baselines))))
            .Concat(syntheses.Values.Where(set => !set.Id.IsOfS).Select(set => new MeasuredImages(
                set.Id, Fidelity: null, Quality(set, real, baselines))))
            .ToList();
        var models = ScoredModel.OfSnapshots(study).Select(model => Model(model, real, snapshots, [])).ToList();
        return Add(StageKind.Tables, DoseQualityStage.Plan(study, config, clean, models, measured, statistics));
    }

    private IEnumerable<PlannedFigure> Figures(
        IReadOnlyList<PlannedModel> models,
        PlannedCohort real,
        SupplyPlan supply,
        PlannedSynthesis synthetic,
        Evidence evidence)
    {
        yield return Add(StageKind.Figures, MetricsFigureStage.Plan(study, evidence.Statistics));
        yield return Add(StageKind.Figures, DoseFigureStage.Plan(study, evidence.Statistics));
        yield return Add(StageKind.Figures, SegmentationFigureStage.Plan(study, models, real));
        yield return Add(StageKind.Figures, SynthesisFigureStage.Plan(study, synthetic));
        yield return Add(StageKind.Figures, LearningCurvesFigureStage.Plan(models));
        foreach (var figure in supply.Gans.Take(1).SelectMany(GanFigureStage.Plan))
            yield return Add(StageKind.Figures, figure);
        var (gate, fidelity) = QualityFigureStage.Plan(study, evidence, synthetic);
        yield return Add(StageKind.Figures, gate);
        yield return Add(StageKind.Figures, fidelity);
    }

    /// <summary>Plans the synthetic set of S with another weight; for the study's own weight, its own set.</summary>
    private WeightedSynthesis Weighted(
        double weight,
        AblatedWeight varied,
        PlannedGan trained,
        PlannedCohort real,
        PlannedSynthesis own,
        Artifact<IReadOnlyList<SliceFidelity>> fidelity,
        IReadOnlyList<PlannedTraining> baselines)
    {
        if (weight == varied.Value)
            return new(weight, own, fidelity);

        var name = $"{varied.Name}-{WeightedSynthesis.Text(weight)}";
        var gan = Add(StageKind.TrainGan, TrainGanStage.Plan(
            study, varied.With(weight), trained.Ct, trained.Mri, variant: name));
        var synthetic = Add(StageKind.Synthesize, SynthesizeStage.Plan(
            study, gan, own.Source!, real, own.Id, $"{own.Producer.Name}/{name}"));
        return new(weight, synthetic, Fidelity(synthetic, real, baselines));
    }

    private void AddAll(StageKind kind, IEnumerable<IProduct> products)
    {
        foreach (var product in products)
            Add(kind, product);
    }

    /// <summary>Adds the instance that makes a product; an instance of several products is added once.</summary>
    private T Add<T>(StageKind kind, T product)
        where T : IProduct
    {
        var instance = product.Producer;
        if (added.Add(instance))
            all.Add((kind, instance with { PeakBytes = instance.PeakBytes ?? StageMemory.Program }));
        return product;
    }
}

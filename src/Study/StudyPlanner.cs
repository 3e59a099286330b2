using Hormesis.Stages;
using Hormesis.Study.Ablation;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Experiments.Arms;
using Hormesis.Study.Experiments.Yaml;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Quality;
using Hormesis.Study.Results;
using Hormesis.Study.Segmentation;
using Hormesis.Training.Translation;
using Hormesis.Training.Translation.Santa;

namespace Hormesis.Study;

/// <summary>From a study's settings to its stage instances; each instance gets only the settings that it
/// reads.</summary>
public sealed class StudyPlanner
{
    private readonly StudyConfig study;
    private readonly string name;
    private readonly CohortPlanner cohorts;
    private readonly List<(StageKind Kind, StageInstance Instance)> instances = [];

    private StudyPlanner(StudyConfig study, string name, CohortPlanner cohorts) =>
        (this.study, this.name, this.cohorts) = (study, name, cohorts);

    /// <param name="dataFolder">Root of the real cohorts; null where none was given.</param>
    /// <param name="linked">Other folders that links in it may lead into.</param>
    /// <exception cref="HormesisException">A real cohort's folder was not given, or lacks files.</exception>
    public static StudyPlan Plan(StudyConfig study, string name, string? dataFolder,
        params IReadOnlyList<string> linked)
    {
        var planner = new StudyPlanner(study, name, new(study, dataFolder, linked));
        planner.PlanAll();
        var memory = new StageMemory(study);
        return new([.. planner.instances.Select(entry => (entry.Kind, memory.Estimated(entry.Instance)))]);
    }

    private void PlanAll()
    {
        var real = Add(StageKind.Prepare, cohorts.Real());
        var ct = Add(StageKind.Prepare, cohorts.Ct());
        var mri = Add(StageKind.Prepare, cohorts.Mri());
        var source = cohorts.Source() is { } own ? Add(StageKind.Prepare, own) : null;
        var leakage = Add(StageKind.Prepare, cohorts.Leakage(real, ct, mri, source));
        var gan = TrainGan(ct, mri, study.Gan, "santa");
        var synthetic = source is null ? Self(gan, real)
            : Synthesize(gan, source, SyntheticOrigin.Source, cohorts.SourceIsReal);
        PlannedSynthesis[] syntheses = synthetic.Origin == SyntheticOrigin.Self
            || !study.Poisoning.Arms.Contains(Arm.Self) ? [synthetic] : [synthetic, Self(gan, real)];
        var (models, fidelity, quality) = PlanModels(real, synthetic, syntheses[^1]);

        var results = new ResultPlanner(study, name);
        var tables = Add(StageKind.Tables, results.Tables(models));
        StageInstance[] sources = [Add(StageKind.Tables, results.Statistics(models)), fidelity, quality, leakage];
        Add(StageKind.Tables, results.Supplement(sources));
        var figures = results.Figures(models, real, ct, gan, synthetic.Instance, source, sources)
            .Select(figure => Add(StageKind.Figures, figure)).ToList();
        figures.Add(Add(StageKind.Figures, ResultPlanner.WorkflowFigure(instances)));
        Add(StageKind.Report, results.Text(models, sources));
        Add(StageKind.Report,
            results.Report(models, real, gan, syntheses, [tables, .. sources, .. figures], instances));
        if (study.Ablation is { } ablation)
            Add(StageKind.Ablation,
                results.PathAblation(
                [.. ablation.PathWeights.Select(weight =>
                Weighted(weight, ct, mri, synthetic, new(study, real, models[0].Train)))]));
    }

    /// <summary>The synthetic set with another weight of the path regulariser; where it is the study's own, that
    /// set.</summary>
    private WeightedSynthesis Weighted(double weight, StageInstance ct, StageInstance mri, PlannedSynthesis own,
        QualityPlanner quality)
    {
        var santa = (SantaConfig)study.Gan;
        if (weight == santa.Training.Losses.Path)
            return new(weight, own, instances.Single(entry => entry.Instance.Id == quality.Fidelity(own).Id).Instance);

        var name = $"path-{PathAblationStage.Text(weight)}";
        var gan = TrainGan(ct, mri, santa.WithPathWeight(weight), $"santa/{name}");
        var synthetic = Synthesize(gan, own.Source, own.Origin, own.SharesPatients, $"{own.Instance.Name}/{name}");
        return new(weight, synthetic, Add(StageKind.Evaluate, quality.Fidelity(synthetic)));
    }

    private StageInstance TrainGan(StageInstance ct, StageInstance mri, TranslationConfig config, string instance) =>
        Add(StageKind.TrainGan, new()
    {
        Stage = TrainGanStage.StageName,
        Name = instance,
        Parameters = ParametersJson.Of(new TrainGanParameters { Gan = config, Device = study.Numerics.Device }),
        Inputs = StageInputs.Of((TrainGanStage.Ct, StageInput.From(ct)), (TrainGanStage.Mri, StageInput.From(mri))),
        Outputs = [.. config.Files()],
        Seed = study.Seed,
        Numerics = StudyNumerics.Gan(study),
    });

    private PlannedSynthesis Self(StageInstance gan, StageInstance real) =>
        Synthesize(gan, real, SyntheticOrigin.Self, sharesPatients: true);

    private PlannedSynthesis Synthesize(StageInstance gan, StageInstance source, SyntheticOrigin origin,
        bool sharesPatients, string? name = null)
    {
        var instance = Add(StageKind.Synthesize, new()
        {
            Stage = SynthesizeStage.StageName,
            Name = name ?? YamlNames.OfValue(origin),
            Parameters = ParametersJson.Of(new SynthesizeParameters
            {
                Generator = study.Gan.Network(),
                Origin = origin,
                Device = study.Numerics.Device,
            }),
            Inputs = StageInputs.Of((SynthesizeStage.Gan, StageInput.From(gan, TrainGanStage.GeneratorFile)),
                (SynthesizeStage.Source, StageInput.From(source))),
            Outputs = [.. SynthesizeStage.Outputs],
            Seed = null,
            Numerics = StudyNumerics.Unet(study),
        });
        return new(instance, source, origin, sharesPatients);
    }

    /// <param name="self">What the arm self mixes in.</param>
    /// <returns>Also what is measured of the synthetic images with the first model.</returns>
    private (List<PlannedModel> Models, StageInstance Fidelity, StageInstance Quality) PlanModels(StageInstance real,
        PlannedSynthesis synthetic, PlannedSynthesis self)
    {
        var planner = new ModelPlanner(study, real);

        // The first has p = 0: the network that knows real images alone.
        var models = new List<PlannedModel> { Add(planner.Plan(Models().First(), synthetic, quality: null)) };
        var measures = new QualityPlanner(study, real, models[0].Train);
        var fidelity = Add(StageKind.Evaluate, measures.Fidelity(synthetic));
        var quality = Add(StageKind.Evaluate, measures.Score(synthetic));
        models.AddRange(Models().Skip(1)
            .Select(model => Add(planner.Plan(model, model.Arm == Arm.Self ? self : synthetic, quality))));
        return (models, fidelity, quality);
    }

    private IEnumerable<ScoredModel> Models() =>
        from arm in study.Poisoning.Arms
        from rate in study.Poisoning.Rates
        from seed in Enumerable.Range(0, study.Poisoning.Seeds)
        select new ScoredModel { Arm = arm, Rate = rate, Seed = seed };

    private PlannedModel Add(PlannedModel model)
    {
        Add(StageKind.Poison, model.Poison);
        Add(StageKind.TrainUNet, model.Train);
        Add(StageKind.Evaluate, model.Evaluate);
        return model;
    }

    private StageInstance Add(StageKind kind, StageInstance instance)
    {
        instances.Add((kind, instance));
        return instance;
    }
}

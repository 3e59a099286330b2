using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Study.Configuration;
using Hormesis.Study.Stages;

namespace Hormesis.Study.Planning;

/// <summary>From a study's settings to its stage instances; each instance gets only the settings that it reads.</summary>
internal sealed class StudyPlanner
{
    private readonly StudyConfig study;
    private readonly string name;
    private readonly CohortPlanner cohorts;
    private readonly List<(StageKind Kind, StageInstance Instance)> instances = [];

    private StudyPlanner(StudyConfig study, string name, string? dataFolder) =>
        (this.study, this.name, cohorts) = (study, name, new(study, dataFolder));

    /// <param name="dataFolder">Root of the real cohorts; null where none was given.</param>
    /// <exception cref="HormesisException">A real cohort's folder was not given, or lacks files.</exception>
    public static StudyPlan Plan(StudyConfig study, string name, string? dataFolder)
    {
        var planner = new StudyPlanner(study, name, dataFolder);
        planner.PlanAll();
        return new(planner.instances);
    }

    private void PlanAll()
    {
        var real = Add(StageKind.Prepare, cohorts.Real());
        var ct = Add(StageKind.Prepare, cohorts.Ct());
        var mri = Add(StageKind.Prepare, cohorts.Mri());
        var source = cohorts.Source() is { } own ? Add(StageKind.Prepare, own) : null;
        Add(StageKind.Prepare, cohorts.Leakage(real, ct, mri, source));
        var gan = Add(StageKind.TrainGan, TrainGan(ct, mri));
        var synthetic = source is null ? Self(gan, real) : Synthesize(gan, source, SyntheticOrigin.Source, cohorts.SourceIsReal);
        PlannedSynthesis[] syntheses = synthetic.Origin == SyntheticOrigin.Self || !study.Poisoning.Arms.Contains(Arm.Self) ? [synthetic] : [synthetic, Self(gan, real)];
        var models = PlanModels(real, synthetic, syntheses[^1]);

        var results = new ResultPlanner(study, name);
        var tables = Add(StageKind.Tables, results.Tables(models));
        var statistics = Add(StageKind.Tables, results.Statistics(models));
        var figures = results.Figures(models, real, ct, gan, synthetic.Instance, source).Select(figure => Add(StageKind.Figures, figure)).ToList();
        figures.Add(Add(StageKind.Figures, ResultPlanner.WorkflowFigure(instances)));
        Add(StageKind.Report, results.Report(models, real, gan, syntheses, [tables, statistics, .. figures], instances));
    }

    private StageInstance TrainGan(StageInstance ct, StageInstance mri) => new()
    {
        Stage = TrainGanStage.StageName,
        Name = "santa",
        Parameters = ParametersJson.Of(new TrainGanParameters { Gan = study.Gan, Device = study.Numerics.Device }),
        Inputs = StageInputs.Of((TrainGanStage.Ct, StageInput.From(ct)), (TrainGanStage.Mri, StageInput.From(mri))),
        Outputs = [.. TrainGanStage.Outputs],
        Seed = study.Seed,
        Numerics = StudyNumerics.Gan(study),
    };

    private PlannedSynthesis Self(StageInstance gan, StageInstance real) => Synthesize(gan, real, SyntheticOrigin.Self, sharesPatients: true);

    private PlannedSynthesis Synthesize(StageInstance gan, StageInstance source, SyntheticOrigin origin, bool sharesPatients)
    {
        var instance = Add(StageKind.Synthesize, new()
        {
            Stage = SynthesizeStage.StageName,
            Name = Yaml.YamlNames.OfValue(origin),
            Parameters = ParametersJson.Of(new SynthesizeParameters { Generator = study.Gan.Generator, Origin = origin, Device = study.Numerics.Device }),
            Inputs = StageInputs.Of((SynthesizeStage.Gan, StageInput.From(gan, TrainGanStage.GeneratorFile)), (SynthesizeStage.Source, StageInput.From(source))),
            Outputs = [.. SynthesizeStage.Outputs],
            Seed = null,
            Numerics = StudyNumerics.Unet(study),
        });
        return new(instance, source, origin, sharesPatients);
    }

    /// <param name="self">What the arm self mixes in.</param>
    private List<PlannedModel> PlanModels(StageInstance real, PlannedSynthesis synthetic, PlannedSynthesis self)
    {
        var planner = new ModelPlanner(study, real);
        StageInstance? quality = null;
        var models = new List<PlannedModel>();
        foreach (var model in Models())
        {
            models.Add(Add(planner.Plan(model, model.Arm == Arm.Self ? self : synthetic, quality)));

            // The first has p = 0: the network that knows real images alone.
            quality ??= PlanQuality(new(study, real, models[0].Train), synthetic);
        }

        return models;
    }

    private IEnumerable<ScoredModel> Models() =>
        from arm in study.Poisoning.Arms
        from rate in study.Poisoning.Rates
        from seed in Enumerable.Range(0, study.Poisoning.Seeds)
        select new ScoredModel { Arm = arm, Rate = rate, Seed = seed };

    private StageInstance PlanQuality(QualityPlanner planner, PlannedSynthesis synthetic)
    {
        Add(StageKind.Evaluate, planner.Fidelity(synthetic));
        return Add(StageKind.Evaluate, planner.Score(synthetic));
    }

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

using System.Collections.Immutable;
using Hormesis.Networks.Runtime;
using Hormesis.Pipeline;
using Hormesis.Pipeline.Stages;
using Hormesis.Study.Configuration;
using Hormesis.Study.Stages;
using Hormesis.Training.Poisoning;

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
        var gan = Add(StageKind.TrainGan, TrainGan(ct, mri));
        var synthetic = Add(StageKind.Synthesize, Synthesize(gan, source ?? real));
        var models = PlanModels(real, synthetic);

        var results = new ResultPlanner(study, name);
        var tables = Add(StageKind.Tables, results.Tables(models));
        var figures = results.Figures(models, real, ct, gan, synthetic, source).Select(figure => Add(StageKind.Figures, figure)).ToList();
        figures.Add(Add(StageKind.Figures, ResultPlanner.WorkflowFigure(instances)));
        Add(StageKind.Report, results.Report(models, tables, figures));
    }

    private StageInstance TrainGan(StageInstance ct, StageInstance mri) => new()
    {
        Stage = TrainGanStage.StageName,
        Name = "santa",
        Parameters = ParametersJson.Of(new TrainGanParameters { Gan = study.Gan, Device = study.Numerics.Device }),
        Inputs = Inputs((TrainGanStage.Ct, StageInput.From(ct)), (TrainGanStage.Mri, StageInput.From(mri))),
        Outputs = [.. TrainGanStage.Outputs],
        Seed = study.Seed,
        Numerics = Numerics(study.Numerics.GanThreads),
    };

    private StageInstance Synthesize(StageInstance gan, StageInstance source) => new()
    {
        Stage = SynthesizeStage.StageName,
        Name = Yaml.YamlNames.OfValue(study.Poisoning.Synthetic),
        Parameters = ParametersJson.Of(new SynthesizeParameters
        {
            Generator = study.Gan.Generator,
            Origin = study.Poisoning.Synthetic,
            Device = study.Numerics.Device,
        }),
        Inputs = Inputs((SynthesizeStage.Gan, StageInput.From(gan, TrainGanStage.GeneratorFile)), (SynthesizeStage.Source, StageInput.From(source))),
        Outputs = [.. SynthesizeStage.Outputs],
        Seed = null,
        Numerics = Numerics(study.Numerics.UnetThreads),
    };

    private List<PlannedModel> PlanModels(StageInstance real, StageInstance synthetic)
    {
        var models = new List<PlannedModel>();
        foreach (var arm in study.Poisoning.Arms)
        {
            foreach (var rate in study.Poisoning.Rates)
            {
                for (var seed = 0; seed < study.Poisoning.Seeds; seed++)
                    models.Add(PlanModel(new() { Arm = arm, Rate = rate, Seed = seed }, real, synthetic));
            }
        }

        return models;
    }

    private PlannedModel PlanModel(ScoredModel model, StageInstance real, StageInstance synthetic)
    {
        // What holds nothing synthetic does not wait for S.
        var isClean = model.Rate == default || model.Arm == PoisoningMode.RealOnly;
        var poison = Add(StageKind.Poison, new()
        {
            Stage = PoisonStage.StageName,
            Name = model.Path,
            Parameters = ParametersJson.Of(new PoisonParameters { Rate = model.Rate, Mode = model.Arm, Streams = Streams(PoisonStage.StageName, model.Seed) }),
            Inputs = With(isClean ? null : synthetic, PoisonStage.Synthetic, (PoisonStage.Real, StageInput.From(real))),
            Outputs = [.. PoisonStage.Outputs],
            Seed = null,
            Numerics = null,
        });
        var train = Add(StageKind.TrainUNet, new()
        {
            Stage = TrainUNetStage.StageName,
            Name = model.Path,
            Parameters = ParametersJson.Of(new TrainUNetParameters { Unet = study.Unet, Device = study.Numerics.Device, Streams = Streams(TrainUNetStage.StageName, model.Seed) }),
            Inputs = With(isClean ? null : synthetic, TrainUNetStage.Synthetic, (TrainUNetStage.Real, StageInput.From(real)), (TrainUNetStage.Dataset, StageInput.From(poison))),
            Outputs = [.. TrainUNetStage.Outputs],
            Seed = null,
            Numerics = Numerics(study.Numerics.UnetThreads),
        });
        var evaluate = Add(StageKind.Evaluate, new()
        {
            Stage = EvaluateStage.StageName,
            Name = model.Path,
            Parameters = ParametersJson.Of(new EvaluateParameters { Unet = study.Unet, Device = study.Numerics.Device }),
            Inputs = Inputs((EvaluateStage.Real, StageInput.From(real)), (EvaluateStage.Model, StageInput.From(train))),
            Outputs = [.. EvaluateStage.Outputs],
            Seed = null,
            Numerics = Numerics(study.Numerics.UnetThreads),
        });
        return new(model, poison, train, evaluate);
    }

    /// <summary>Equal for equal seeds in every arm and at every rate (docs/decisions/0003).</summary>
    private string Streams(string stage, int seed) => FormattableString.Invariant($"{study.Seed}/{stage}/seed{seed}");

    private Numerics Numerics(int threads) => new()
    {
        Device = Yaml.YamlNames.OfValue(study.Numerics.Device),
        Threads = threads,
        InstructionSet = Yaml.YamlNames.OfValue(study.Numerics.InstructionSet),
        Libtorch = TorchLibrary.Version,
    };

    private static ImmutableSortedDictionary<string, StageInput> With(StageInstance? optional, string input, params (string Name, StageInput Input)[] others) =>
        Inputs(optional is null ? others : [.. others, (input, StageInput.From(optional))]);

    private static ImmutableSortedDictionary<string, StageInput> Inputs(params IEnumerable<(string Name, StageInput Input)> inputs) =>
        inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Input, StringComparer.Ordinal);

    private StageInstance Add(StageKind kind, StageInstance instance)
    {
        instances.Add((kind, instance));
        return instance;
    }
}

using System.Collections.Immutable;
using Hormesis.Imaging.Slices;
using Hormesis.Stages;
using Hormesis.Stages.Graph;
using Hormesis.Study.Ablation;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Experiments;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study.Results;

/// <summary>Tables, figures and report: what a person reads, all in one folder.</summary>
internal sealed class ResultPlanner(StudyConfig study, string name)
{
    public StageInstance Tables(IReadOnlyList<PlannedModel> models) =>
        Result(TablesStage.StageName, TablesStage.Stem, TablesOf(models), TablesStage.Outputs, Evaluations(models));

    public StageInstance Statistics(IReadOnlyList<PlannedModel> models) => Result(
        StatisticsStage.StageName,
        ResultNames.Scores,
        new StatisticsParameters
        {
            Statistics = study.Statistics,
            Streams = FormattableString.Invariant($"{study.Seed}/{StatisticsStage.StageName}"),
            Models = [.. models.Select(model => model.Model)],
        },
        StatisticsStage.Outputs,
        [.. models.Select(model => (model.Model.Input, StageInput.From(model.Evaluate, EvaluateStage.SlicesFile)))]);

    /// <param name="sources">The instances whose outputs the tables are made of.</param>
    public StageInstance Supplement(IReadOnlyList<StageInstance> sources) =>
        Result(SupplementStage.StageName, ResultNames.Paper, SupplementOf(), SupplementStage.Outputs, Inputs(sources));

    /// <param name="source">Null where synthetic images are made of D itself.</param>
    /// <param name="sources">Those of <see cref="Supplement"/>.</param>
    public IEnumerable<StageInstance> Figures(
        IReadOnlyList<PlannedModel> models, StageInstance real, StageInstance ct, StageInstance gan,
            StageInstance synthetic, StageInstance? source, IReadOnlyList<StageInstance> sources)
    {
        // Figure 3 shows one arm's and one seed's models; the rest speaks of all.
        PlannedModel[] shown =
            [.. models.Where(model => model.Model.Arm == study.Poisoning.Arms[0] && model.Model.Seed == 0)];
        IReadOnlyList<ScoredModel> shownModels = [.. shown.Select(model => model.Model)];
        yield return Figure(MetricsFigureStage.StageName, study.Statistics, MetricsFigureStage.Outputs,
            Inputs(Only(sources, StatisticsStage.StageName)));
        yield return Figure(DoseFigureStage.StageName, study.Statistics, DoseFigureStage.Outputs,
            Inputs(Only(sources, StatisticsStage.StageName)));
        yield return Figure(
            QualityFigureStage.StageName,
            new QualityFigureParameters { Quality = study.Quality },
            QualityFigureStage.Outputs,
            [
                .. Inputs(Only(sources, MeasureFidelityStage.StageName, ScoreSyntheticStage.StageName)),
                (QualityFigureStage.Synthetic,
                    StageInput.From(synthetic, SliceSet.Files(SetNames.Mri, withMasks: false))),
            ]);
        yield return Figure(
            SegmentationFigureStage.StageName,
            new SegmentationFigureParameters { Rank = study.Figures.SegmentationRank, Models = shownModels },
            SegmentationFigureStage.Outputs,
            [
                .. shown.Select(model =>
                    (model.Model.Input,
                    StageInput.From(model.Evaluate, EvaluateStage.PredictionsFile, EvaluateStage.SlicesFile))),
                (SegmentationFigureStage.Real, StageInput.From(real)),
            ]);
        yield return Figure(
            SynthesisFigureStage.StageName,
            new SynthesisFigureParameters { Cases = study.Figures.SynthesisCases, Origin = study.Poisoning.Synthetic },
            SynthesisFigureStage.Outputs,
            [(SynthesisFigureStage.Synthetic, StageInput.From(synthetic)),
                (SynthesisFigureStage.Source, StageInput.From(source ?? real))]);
        yield return Figure(
            LearningCurvesFigureStage.StageName,
            new CurvesFigureParameters { Models = [.. models.Select(model => model.Model)] },
            LearningCurvesFigureStage.Outputs,
            [.. models.Select(model => (model.Model.Input, StageInput.From(model.Train, TrainUNetStage.CurveFile)))]);
        yield return Figure(
            GanFigureStage.StageName,
            new GanFigureParameters(),
            GanFigureStage.Outputs,
            [(GanFigureStage.Gan, StageInput.From(gan)), (GanFigureStage.Ct, StageInput.From(ct))]);
    }

    /// <param name="instances">All that the figure shows.</param>
    public static StageInstance WorkflowFigure(
        IReadOnlyCollection<(StageKind Kind, StageInstance Instance)> instances) =>
        Figure(WorkflowFigureStage.StageName, new WorkflowFigureParameters { Nodes = NodesOf(instances) },
            WorkflowFigureStage.Outputs, []);

    private static IReadOnlyList<WorkflowNode> NodesOf(
        IReadOnlyCollection<(StageKind Kind, StageInstance Instance)> instances)
    {
        var curated = Curated(instances.Select(entry => entry.Instance));
        return [
            .. instances.Select(entry =>
            new WorkflowNode(entry.Instance.Id, NameOf(entry.Kind, entry.Instance, curated),
            [.. StageGraph.Producers(entry.Instance)]))];
    }

    /// <param name="sources">Those of <see cref="Supplement"/>.</param>
    public StageInstance Text(IReadOnlyList<PlannedModel> models, IReadOnlyList<StageInstance> sources) => Result(
        ResultsStage.StageName,
        ResultNames.Paper,
        new ResultsParameters { Table = TablesOf(models), Supplement = SupplementOf(),
            IsPhantom = study.Phantom is not null },
        ResultsStage.Outputs,
        [.. Evaluations(models), .. Inputs(sources)]);

    /// <param name="syntheses">Each synthetic set that an arm mixes in, the study's own first.</param>
    /// <param name="results">Tables, the sources of <see cref="Supplement"/> and figures.</param>
    /// <param name="instances">All that Figure 1 shows.</param>
    public StageInstance Report(
        IReadOnlyList<PlannedModel> models,
        StageInstance real,
        StageInstance gan,
        IReadOnlyList<PlannedSynthesis> syntheses,
        IReadOnlyList<StageInstance> results,
        IReadOnlyCollection<(StageKind Kind, StageInstance Instance)> instances)
    {
        (string Name, StageInput Input)[] inputs =
        [
            .. models.Select(model => (model.Model.Input, StageInput.From(model.Evaluate))),
            .. models.Select(model => (ReportInputs.WeightsOf(model.Model), StageInput.From(model.Train))),
            .. models.Select(model => (ReportInputs.SamplesOf(model.Model), StageInput.From(model.Poison))),
            (ReportInputs.Cohort, StageInput.From(real)),
            (ReportInputs.Generator, StageInput.From(gan, TrainGanStage.GeneratorFile)),
            (ReportInputs.Source, StageInput.From(syntheses[0].Source)),
            .. syntheses.Select(synthesis =>
                (ReportInputs.SynthesisOf(synthesis.Origin), StageInput.From(synthesis.Instance))),
            .. Inputs(results),
        ];
        var parameters = new ReportParameters
        {
            Table = TablesOf(models),
            Supplement = SupplementOf(),
            Origin = syntheses[0].Origin,
            Inputs = inputs.ToImmutableSortedDictionary(input => input.Name, input => Shown(input.Input),
                StringComparer.Ordinal),
            Workflow = NodesOf(instances),
            Settings = ParametersJson.Of(study),
        };
        return Result(ReportStage.StageName, ResultNames.Paper, parameters, ReportStage.Outputs, inputs);
    }

    private static ReportInput Shown(StageInput input)
    {
        var producer = ((StageInput.Artifacts)input).Producer;
        return new(producer.Id, producer.Folder ?? producer.Id);
    }

    /// <param name="sets">Of one source, in the order of their weights.</param>
    public StageInstance PathAblation(IReadOnlyList<WeightedSynthesis> sets) => Result(
        PathAblationStage.StageName,
        ResultNames.Paper,
        new PathAblationParameters { Weights = [.. sets.Select(set => set.Weight)],
            Cases = study.Figures.SynthesisCases, Origin = sets[0].Synthetic.Origin },
        PathAblationStage.Outputs,
        [
            .. sets.Select(set =>
                (PathAblationStage.FidelityOf(set.Weight),
                StageInput.From(set.Fidelity, MeasureFidelityStage.SlicesFile))),
            .. sets.Select(set => (PathAblationStage.SyntheticOf(set.Weight), StageInput.From(set.Synthetic.Instance))),
            (PathAblationStage.Source, StageInput.From(sets[0].Synthetic.Source)),
        ]);

    /// <summary>
    /// Figures are many stages, one box. What is made with the gate's scores is apart from what the scores are made
    /// with: else the boxes' arrows would go in a circle.
    /// </summary>
    private static string NameOf(StageKind kind, StageInstance instance, HashSet<string> curated) => kind switch
    {
        StageKind.Figures => "figures",
        _ when curated.Contains(instance.Id) => $"{instance.Stage} (curated)",
        _ => instance.Stage,
    };

    /// <summary>Datasets that the gate had a part in, and the U-Nets trained on them.</summary>
    private static HashSet<string> Curated(IEnumerable<StageInstance> instances)
    {
        var curated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instance in instances.Where(instance => instance.Stage is PoisonStage.StageName
            or TrainUNetStage.StageName))
        {
            if (instance.Inputs.ContainsKey(PoisonStage.Quality)
                || StageGraph.Producers(instance).Any(curated.Contains))
                curated.Add(instance.Id);
        }

        return curated;
    }

    private TablesParameters TablesOf(IReadOnlyList<PlannedModel> models) =>
        new() { Study = name, Case = study.Evaluation.Case, EmptyMasks = study.Evaluation.EmptyMasks,
            Models = [.. models.Select(model => model.Model)] };

    private SupplementParameters SupplementOf() => new() { Statistics = study.Statistics, Quality = study.Quality };

    /// <summary>All that each writes, under its stage's name.</summary>
    private static (string, StageInput)[] Inputs(IReadOnlyList<StageInstance> sources) =>
        [.. sources.Select(source => (source.Stage, StageInput.From(source)))];

    private static StageInstance[] Only(IReadOnlyList<StageInstance> sources, params string[] stages) =>
        [.. sources.Where(source => stages.Contains(source.Stage))];

    private (string, StageInput)[] Evaluations(IReadOnlyList<PlannedModel> models) =>
        [.. models.Select(model =>
            (model.Model.Input, StageInput.From(model.Evaluate, Scores.FileOf(study.Evaluation.Case))))];

    private static StageInstance Figure(string stage, object parameters, string[] outputs,
        (string, StageInput)[] inputs) =>
        Result(stage, ResultNames.Paper, parameters, outputs, inputs);

    private static StageInstance Result(string stage, string instance, object parameters, string[] outputs,
        (string Name, StageInput Input)[] inputs) => new()
    {
        Stage = stage,
        Name = instance,
        Folder = ResultNames.Paper,
        Parameters = ParametersJson.Of(parameters),
        Inputs = inputs.ToImmutableSortedDictionary(input => input.Name, input => input.Input, StringComparer.Ordinal),
        Outputs = [.. outputs],
        Seed = null,
        Numerics = null,
    };
}

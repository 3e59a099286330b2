using Hormesis.Stages;

namespace Hormesis.Study.Stages;

/// <summary>Every stage of the study, by name.</summary>
public static class StageCatalog
{
    public static IReadOnlyList<IStage> All { get; } =
    [
        new SelfTestStage(),
        new PrepareStage(),
        new CheckLeakageStage(),
        new TrainGanStage(),
        new SynthesizeStage(),
        new PoisonStage(),
        new TrainUNetStage(),
        new EvaluateStage(),
        new ScoreSyntheticStage(),
        new MeasureFidelityStage(),
        new TablesStage(),
        new StatisticsStage(),
        new SupplementStage(),
        new WorkflowFigureStage(),
        new MetricsFigureStage(),
        new DoseFigureStage(),
        new QualityFigureStage(),
        new SegmentationFigureStage(),
        new SynthesisFigureStage(),
        new LearningCurvesFigureStage(),
        new GanFigureStage(),
        new ResultsStage(),
        new ReportStage(),
        new PathAblationStage(),
    ];
}

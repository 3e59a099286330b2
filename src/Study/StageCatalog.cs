using Hormesis.Stages;
using Hormesis.Study.Ablation;
using Hormesis.Study.Cohorts;
using Hormesis.Study.Generation;
using Hormesis.Study.Poisoning;
using Hormesis.Study.Quality;
using Hormesis.Study.Results.Figures;
using Hormesis.Study.Results.Report;
using Hormesis.Study.Results.Statistics;
using Hormesis.Study.Results.Tables;
using Hormesis.Study.Segmentation;

namespace Hormesis.Study;

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

using Hormesis.Pipeline.Stages;
using Hormesis.Reporting.Figures;

namespace Hormesis.Study.Stages;

/// <summary>The four metrics of Table 1 against p.</summary>
public sealed class MetricsFigureStage : Stage<TablesParameters>
{
    public const string StageName = "figure-metrics";
    public const string Svg = "metrics.svg";
    public const string Png = "metrics.png";

    public override string Name => StageName;

    internal static string[] Outputs => [Svg, Png];

    protected override void Run(TablesParameters parameters, StageContext context)
    {
        var table = Scores.Table(parameters, context);
        File.WriteAllText(context.Output(Svg), MetricsFigure.Svg(table));
        File.WriteAllBytes(context.Output(Png), MetricsFigure.Png(table));
    }
}

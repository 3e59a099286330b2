using Cake.Core.Diagnostics;
using Cake.Frosting;
using Hormesis.Evaluation.Statistics.ErrorRates;
using Hormesis.Files;
using Hormesis.Reporting.Tables;

namespace Hormesis.Build.Tasks;

[TaskName("ErrorRates")]
[TaskDescription("Counts how often the statistics err in made-up studies: type I error, power, coverage (minutes)")]
public sealed class ErrorRatesTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var settings = SimulationSettings.Default;
        var table = new ErrorRateTable(settings,
            ErrorRateSimulation.Run(settings, context.Invocation.Cancellation));
        var text = MarkdownTable.Write(table.Print("Error rates"));
        var path = Path.Combine(context.CommandLine.ArtifactsFolder, table.Stem, table.Stem);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        OwnFile.Write($"{path}.csv", table.Csv());
        OwnFile.Write($"{path}.md", text);
        context.Log.Information("{0}", text);
        context.Log.Information("{0}", $"{path}.md, {path}.csv");
    }
}

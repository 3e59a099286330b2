using Cake.Core;
using Cake.Frosting;
using Hormesis.Study;
using Hormesis.Study.Experiments;

namespace Hormesis.Build;

/// <summary>
/// Tells the study what is to come, and closes its books. A dry run passes here too, so nothing starts here.
/// </summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        var tasks = context.IsExclusive ? [info.TargetTask] : info.TasksToExecute;
        StageKind[] kinds = [.. tasks.Select(task => KindOf(task.Name)).OfType<StageKind>()];
        if (kinds.Length > 0 && context.CommandLine.Format is not ("text" or "json") and var format)
            throw new HormesisException(
                $"{info.TargetTask.Name} has no --format={format}; it has text and, an event a line, json.");
        context.LookAhead(kinds);
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        if (context is { IsDryRun: true, Targets: var targets }
            && targets.Contains("Gc", StringComparer.OrdinalIgnoreCase))
            context.CollectGarbage(); // Cake runs no task in a dry run, and this one has something to say.
        context.CloseStudy(info.Successful);
    }

    /// <summary>A stage's task has its name; that of many U-Nets says so.</summary>
    internal static StageKind? KindOf(string task) => task switch
    {
        "TrainUNets" => StageKind.TrainUNet,
        _ => Enum.TryParse<StageKind>(task, out var kind) ? kind : null,
    };
}

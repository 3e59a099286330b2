using Cake.Core;
using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build;

/// <summary>
/// Tells the study which stages will run, and finishes it at the end. Both are also called in a dry run.
/// </summary>
public sealed class BuildLifetime : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        var tasks = context.IsExclusive ? [info.TargetTask] : info.TasksToExecute;
        StageKind[] kinds = [.. tasks.Select(task => KindOf(task.Name)).OfType<StageKind>()];
        context.LookAhead(kinds);
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        if (context is { IsDryRun: true, Targets: var targets }
            && targets.Contains("Gc", StringComparer.OrdinalIgnoreCase))
            context.CollectGarbage(); // Cake runs no task in a dry run; Gc still has to list its items.
        context.CloseStudy(info.Successful);
    }

    /// <summary>Returns the kind of stage of a task, which has the same name; null for other tasks.</summary>
    internal static StageKind? KindOf(string task) => Enum.TryParse<StageKind>(task, out var kind) ? kind : null;
}

using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Pull")]
[TaskDescription("Downloads a study from the shared store (--manifest; --only=paper: tables, figures, report)")]
public sealed class PullTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var asked = context.CommandLine;
        var pulled = context.Study.Do(study => study.Pull(asked.Manifest, asked.PaperOnly));
        context.Log.Information("{0}", $"Pulled: {pulled}");
        foreach (var origin in context.Study.Do(study => study.Origins()))
            context.Tell(origin, LogLevel.Information);
    }
}

using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Pull")]
[TaskDescription(
    "Takes a study from the shared store (--manifest; --only=paper: tables, figures, report); runs nothing")]
public sealed class PullTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var asked = context.CommandLine;
        context.Log.Information("{0}", $"Pulled: {context.Study.Pull(asked.Manifest, asked.PaperOnly)}");
        foreach (var origin in context.Study.Origins())
            context.Tell(origin, LogLevel.Information);
    }
}

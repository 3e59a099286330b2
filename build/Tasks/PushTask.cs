using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Push")]
[TaskDescription("Uploads the study's results and its manifest to the shared store (--manifest: also under this name)")]
public sealed class PushTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var pushed = context.Study.Do(study => study.Push(context.CommandLine.Manifest));
        context.Log.Information("{0}", $"Pushed: {pushed}");
    }
}

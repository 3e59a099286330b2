using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Clean")]
[TaskDescription("Removes the study's results, and no other file among them; the store keeps their content")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Study.Do(study => study.Clean()) is { Count: > 0 } left)
            context.Log.Warning("{0}",
                $"Left, for no run wrote it: {string.Join(", ", left)}. Move it away before the next run.");
    }
}

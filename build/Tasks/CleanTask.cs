using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Clean")]
[TaskDescription("Removes the study's results but no other files; the store keeps their content")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (context.Study.Do(study => study.Clean()) is { Count: > 0 } left)
            context.Log.Warning("{0}",
                $"These files stay, because no run wrote them: {string.Join(", ", left)}. Move them away before " +
                    "the next run.");
    }
}

using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Clean")]
[TaskDescription("Removes the study's results; the store keeps their content")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Clean();
}

using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Prepare")]
[TaskDescription("Reads the cohorts and splits them by patient into slices ready for training")]
public sealed class PrepareTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Prepare);
}

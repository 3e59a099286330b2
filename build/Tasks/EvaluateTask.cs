using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Evaluate")]
[TaskDescription("Measures every U-Net on the real test patients")]
[IsDependentOn(typeof(TrainUNetsTask))]
public sealed class EvaluateTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Evaluate);
}

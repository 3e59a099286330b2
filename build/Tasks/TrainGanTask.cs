using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("TrainGan")]
[TaskDescription("Trains the generative model, which turns CT into MRI")]
[IsDependentOn(typeof(PrepareTask))]
public sealed class TrainGanTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.TrainGan);
}

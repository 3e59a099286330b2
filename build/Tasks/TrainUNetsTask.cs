using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("TrainUNets")]
[TaskDescription("Trains one U-Net for each poisoning rate, arm and seed")]
[IsDependentOn(typeof(PoisonTask))]
public sealed class TrainUNetsTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.TrainUNets);
}

using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Poison")]
[TaskDescription("Composes the training set of each poisoning rate and arm")]
[IsDependentOn(typeof(PrepareTask))]
[IsDependentOn(typeof(SynthesizeTask))]
public sealed class PoisonTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Poison);
}

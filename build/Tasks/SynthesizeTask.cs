using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Synthesize")]
[TaskDescription("Makes synthetic MRIs with the trained generator")]
[IsDependentOn(typeof(TrainGanTask))]
public sealed class SynthesizeTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Synthesize);
}

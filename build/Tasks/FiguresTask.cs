using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Figures")]
[TaskDescription("Draws the figures")]
[IsDependentOn(typeof(SynthesizeTask))]
[IsDependentOn(typeof(EvaluateTask))]
public sealed class FiguresTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Figures);
}

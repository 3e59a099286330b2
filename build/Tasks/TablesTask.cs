using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Tables")]
[TaskDescription("Writes Table 1 beside the paper's own numbers")]
[IsDependentOn(typeof(EvaluateTask))]
public sealed class TablesTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Tables);
}

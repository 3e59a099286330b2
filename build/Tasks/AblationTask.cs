using Cake.Frosting;
using Hormesis.Study.Experiments;

namespace Hormesis.Build.Tasks;

[TaskName("Ablation")]
[TaskDescription("Trains S with other weights of its path regulariser and compares the results (study path-ablation)")]
public sealed class AblationTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Study.Run(StageKind.Ablation);
}

using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Gc")]
[TaskDescription("Removes from the store what no manifest names (--keep-days, --max-size); --dryrun lists it")]
public sealed class GcTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.CollectGarbage();
}

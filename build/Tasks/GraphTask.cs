using Cake.Frosting;

namespace Hormesis.Build.Tasks;

[TaskName("Graph")]
[TaskDescription("Prints the study's stage instances and what each reads")]
public sealed class GraphTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Console.WriteLine(context.Study.Graph());
}

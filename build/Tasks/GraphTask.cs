using Cake.Frosting;
using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tasks;

[TaskName("Graph")]
[TaskDescription("Prints the study's stage graph; --format=svg, dot or mermaid draws it with each instance's state")]
[Formats("text", "svg", "dot", "mermaid")]
public sealed class GraphTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var format = Enum.Parse<GraphFormat>(context.CommandLine.Format, ignoreCase: true);
        Screen.WriteLine(context.Study.Do(study => study.Graph(format)));
    }
}

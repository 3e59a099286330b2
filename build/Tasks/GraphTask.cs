using Cake.Frosting;
using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tasks;

[TaskName("Graph")]
[TaskDescription("Prints the study's stage graph; --format=svg, dot or mermaid draws it with each instance's state")]
public sealed class GraphTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var format = context.CommandLine.Format switch
        {
            "text" => GraphFormat.Text,
            "svg" => GraphFormat.Svg,
            "dot" => GraphFormat.Dot,
            "mermaid" => GraphFormat.Mermaid,
            var other =>
                throw new HormesisException($"Graph has no --format={other}; it has text, svg, dot and mermaid."),
        };
        Screen.WriteLine(context.Study.Do(study => study.Graph(format)));
    }
}

using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Status;

namespace Hormesis.Build.Tasks;

[TaskName("Explain")]
[TaskDescription("Shows what changed for every instance that would run, with both values; runs nothing")]
[Formats("text", "json")]
public sealed class ExplainTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var chosen = context.Study.Do(study => study.Status(context.CommandLine.Stages));
        Screen.WriteLine(context.CommandLine.Format == "json"
            ? StatusReport.Json(chosen.Where(status => status.State != InstanceState.UpToDate))
            : StatusReport.Explanation(chosen));
    }
}

using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Status;

namespace Hormesis.Build.Tasks;

[TaskName("Status")]
[TaskDescription("Shows whether every stage instance is up to date, stale or missing; runs nothing")]
[Formats("text", "json")]
public sealed class StatusTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var statuses = context.Study.Do(study => study.Status());
        Screen.WriteLine(
            context.CommandLine.Format == "json" ? StatusReport.Json(statuses) : StatusReport.Lines(statuses));
    }
}

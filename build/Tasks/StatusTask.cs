using Cake.Frosting;
using Hormesis.Build.Terminal;
using Hormesis.Engine.Status;

namespace Hormesis.Build.Tasks;

[TaskName("Status")]
[TaskDescription("Shows whether every stage instance is up to date, stale or missing; runs nothing")]
public sealed class StatusTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Screen.WriteLine(context.CommandLine.Format switch
    {
        "text" => StatusReport.Lines(context.Study.Do(study => study.Status())),
        "json" => StatusReport.Json(context.Study.Do(study => study.Status())),
        var other => throw new HormesisException($"Status has no --format={other}; it has text and json."),
    });
}
